import { describe, expect, test } from "vitest";
import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { addDays, day } from "@/lib/domain/units/day";
import { BILLED_PER_UNIT, MicroPerMillion } from "@/lib/domain/units/money";
import type { PaidItem } from "@/lib/domain/usage/usage";
import {
  assume,
  cell,
  ONE_DAY,
  offerWith,
  run,
  smallCatalogue,
  yuan,
} from "@/test/small-catalogue";
import { estimate } from "./estimate";
import { BANDS, type SampleRatios } from "./estimate-report";

describe("projection", () => {
  test("repeats the period from the claim day, empty days included", () => {
    const usage = [...ONE_DAY, cell("2024-06-03", "gpt-x", { inputUncached: 6n })];
    const { acme } = run(usage, [], { horizonDays: 5 });
    // day i mod 3: 60, 0, 6, 60, 0
    expect(acme.daily.map(({ tokens }) => tokens)).toEqual([60n, 0n, 6n, 60n, 0n]);
    expect(acme.daily[0]?.day).toBe(day("2024-07-09"));
  });

  test("grows by compounding every 30 days, each count rounded half up", () => {
    const { acme } = run(ONE_DAY, [], { horizonDays: 61, growthBasisPoints: 2_500n });
    // 60, then 75, then 93.75 → 94
    expect([0, 29, 30, 59, 60].map((i) => acme.daily[i]?.tokens)).toEqual([
      60n,
      60n,
      75n,
      75n,
      94n,
    ]);
  });
});

describe("conversion", () => {
  const own = smallCatalogue.tokenRatios.map((row) => ({
    ...row,
    vendor: "own",
    low: 4_000n,
    mid: 5_000n,
    high: 8_000n,
  }));
  const catalogue = {
    ...smallCatalogue,
    vendorModels: smallCatalogue.vendorModels.map((model) =>
      model.vendor === "acme" ? { ...model, tokenizer: "own" } : model,
    ),
    tokenRatios: [...smallCatalogue.tokenRatios, ...own],
  };
  const costs = (sampleRatios: SampleRatios) => {
    const assumptions = assume({ horizonDays: 1, sampleRatios });
    const report = estimate({ usage: ONE_DAY, paid: [], period: null, assumptions }, catalogue);
    return report?.vendors.map(({ cost }) => cost && BANDS.map((band) => cost[band]?.pico));
  };

  test("goes by the ratio of the vendor's tokenizer, high to low", () => {
    // 60 tokens × 0.8, 0.5, 0.4 = 48, 30, 24 at ¥10; the other vendor's 60 at ¥4
    expect(costs({})).toEqual([
      [480_000_000n, 300_000_000n, 240_000_000n],
      [240_000_000n, 240_000_000n, 240_000_000n],
    ]);
  });

  test("goes by what was counted on a sample in every band, for that pair alone", () => {
    // 60 × 0.75 = 45 at ¥10
    expect(costs({ own: { o200k_base: 750_000n, cl100k_base: 100_000n } })).toEqual([
      [450_000_000n, 450_000_000n, 450_000_000n],
      [240_000_000n, 240_000_000n, 240_000_000n],
    ]);
    expect(costs({ own: { cl100k_base: 100_000n }, other: { o200k_base: 1n } })).toEqual(costs({}));
  });
});

describe("baseline", () => {
  test("is the list price in dollars, batches at half, shared data at zero", () => {
    const [one] = ONE_DAY;
    if (!one) throw new Error("no cell");
    const usage = [one, { ...one, batch: true }, { ...one, tier: "incentivized-tier" }];
    const { report } = run(usage, [], { horizonDays: 1 });
    // 60 × 5 + 60 × 5 / 2 + 0 millionths of a dollar
    expect(report.baseline.list.money.pico).toBe(450_000_000n);
    expect(report.baseline.list.atLeast).toBe(false);
  });

  test("names what has no price and says at least", () => {
    const usage = [...ONE_DAY, cell("2024-06-01", "gpt-unheard-of", { output: 9n })];
    const { report } = run(usage, [], { horizonDays: 1 });
    expect(report.baseline.list).toMatchObject({
      money: { pico: 300_000_000n },
      atLeast: true,
      unpriced: [{ model: "gpt-unheard-of", tokens: 9n, reason: "unknown-model" }],
    });
  });

  test("does not price a service tier it has no price for", () => {
    const [one] = ONE_DAY;
    if (!one) throw new Error("no cell");
    const { report } = run([{ ...one, tier: "flex" }], [], { horizonDays: 1 });
    expect(report.baseline.list.unpriced[0]?.reason).toBe("service-tier");
  });

  test.each([
    { region: "CN", startOn: "2024-07-08", reachable: true },
    { region: "CN", startOn: "2024-07-09", reachable: false },
    { region: "HK", startOn: "2024-07-09", reachable: false },
    { region: "other", startOn: "2024-07-09", reachable: true },
  ] as const)(
    "reachable from $region on $startOn: $reachable",
    ({ region, startOn, reachable }) => {
      const { report } = run(ONE_DAY, [], { region, startOn: day(startOn) });
      expect(report.baseline.reachable).toBe(reachable);
    },
  );

  const bill = (dayText: string): PaidItem => ({
    day: day(dayText),
    item: "gpt-x, input",
    amount: BILLED_PER_UNIT,
    currency: "USD",
  });

  test("lays what was paid out as the usage is", () => {
    const usage = [...ONE_DAY, cell("2024-06-02", "gpt-x", { output: 1n })];
    const paid = [bill("2024-06-01"), bill("2024-06-01"), bill("2024-06-02")];
    const { report } = run(usage, [], { horizonDays: 3 }, paid);
    // $2, $1, $2
    expect(report.baseline.paid?.money.pico).toBe(5_000_000_000_000n);
  });

  test("gives no paid baseline when the bill does not reach all days of use", () => {
    const usage = [...ONE_DAY, cell("2024-06-02", "gpt-x", { output: 1n })];
    expect(run(usage, [], {}, [bill("2024-06-01")]).report.baseline.paid).toBeNull();
  });
});

describe("mapping", () => {
  test("what has no equivalent stays unmoved, lowers coverage and is left out of the saving", () => {
    const usage = [...ONE_DAY, cell("2024-06-01", "embed", { embeddingInput: 40n })];
    const { acme } = run(usage, [], { horizonDays: 1 });
    expect(acme.mapping).toMatchObject([
      { openaiModel: "embed", vendorModel: null },
      { openaiModel: "gpt-x", vendorModel: "big" },
    ]);
    // 60 of 100 tokens; 300 of 300.8 millionths of a dollar
    expect(acme.coverage).toEqual({ tokens: 6_000n, money: 9_973n });
    // list 60 × 5 $ × 7 = 2,100; cost 60 × 10 = 600 (millionths of a yuan)
    expect(acme.saving).toEqual(yuan(1_500_000_000n));
  });

  test("the user's own mapping beats the catalogue's, and null leaves a model where it is", () => {
    const small = run(ONE_DAY, [], { horizonDays: 1, mapping: { "gpt-x": { acme: "small" } } });
    expect(small.acme.cost).toEqual(yuan(60_000_000n));
    const { vendors } =
      estimate(
        {
          usage: ONE_DAY,
          paid: [],
          period: null,
          assumptions: assume({ mapping: { "gpt-x": { acme: null } } }),
        },
        smallCatalogue,
      ) ?? {};
    expect(vendors?.map(({ vendor }) => vendor)).toEqual(["beta"]);
  });
});

describe("ranking and honesty", () => {
  test("ranks by saving, with grants and without", () => {
    const { report } = run(ONE_DAY, [offerWith({ tokens: 500n })], { horizonDays: 3 });
    expect(report.ranking).toEqual({ horizon: ["acme", "beta"], steadyState: ["beta", "acme"] });
  });

  test("shows a saving that is negative as negative", () => {
    const dear = smallCatalogue.prices.map((p) =>
      p.model === "big"
        ? { ...p, perMillion: { inputUncached: MicroPerMillion(100_000_000n) } }
        : p,
    );
    const report = estimate(
      { usage: ONE_DAY, paid: [], period: null, assumptions: assume({ horizonDays: 1 }) },
      { ...smallCatalogue, prices: dear },
    );
    // 2,100 at OpenAI against 6,000 millionths of a yuan
    expect(report?.vendors[0]?.saving?.expected?.pico).toBe(-3_900_000_000n);
  });

  test("gives no cost for a model whose price is not known near the day, unless grants pay all", () => {
    const late = { startOn: day("2024-07-09"), asOf: day("2024-07-09"), horizonDays: 3 };
    const unpriced = smallCatalogue.prices.filter((p) => p.model !== "big");
    const of = (offers: readonly EstimateOffer[]) =>
      estimate(
        { usage: ONE_DAY, paid: [], period: null, assumptions: assume(late) },
        { ...smallCatalogue, prices: unpriced, offers },
      );
    const without = of([]);
    expect(without?.vendors[0]).toMatchObject({ vendor: "acme", cost: null, saving: null });
    expect(without?.ranking.horizon).toEqual(["beta"]);
    expect(of([offerWith({ tokens: 500n })])?.vendors[0]?.cost).toEqual(yuan(0n));
  });

  test("steady state is 30 days at the export's own pace without grants", () => {
    const usage = [...ONE_DAY, cell("2024-06-02", "gpt-x", { inputUncached: 0n })];
    const { acme } = run(usage, [offerWith({ tokens: 500n })], {
      horizonDays: 2,
      growthBasisPoints: 5_000n,
    });
    // 600 millionths of a yuan every two days, fifteen times
    expect(acme.steadyStatePer30Days).toEqual(yuan(9_000_000_000n));
  });

  test("says nothing without usage", () => {
    const input = { usage: [], paid: [], period: null, assumptions: assume() };
    expect(estimate(input, smallCatalogue)).toBeNull();
  });

  test("the horizon's last day is the day before start plus horizon", () => {
    const { report } = run(ONE_DAY, [], { horizonDays: 10 });
    expect(report.projected.to).toBe(addDays(report.projected.from, 9));
  });
});
