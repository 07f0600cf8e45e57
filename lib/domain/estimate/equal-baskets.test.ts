import { describe, expect, test } from "vitest";
import type { EstimateCatalogue, Price } from "@/lib/domain/catalogue/catalogue";
import { NO_CONDITIONS, type PriceConditions } from "@/lib/domain/catalogue/price-conditions";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import { day } from "@/lib/domain/units/day";
import { Billed, MicroPerMillion } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { assume, cell, smallCatalogue } from "@/test/small-catalogue";
import { estimate } from "./estimate";
import type { Assumptions } from "./estimate-report";

function acme(
  usage: readonly UsageCell[],
  change: Partial<Assumptions> = {},
  catalogue: EstimateCatalogue = smallCatalogue,
) {
  const assumptions = assume({ horizonDays: 1, ...change });
  const report = estimate({ usage, paid: [], period: null, assumptions }, catalogue);
  const found = report?.vendors.find(({ vendor }) => vendor === "acme");
  if (report === null || found === undefined) throw new Error("no Acme");
  return { report, found };
}

const withPrice = (model: string, change: (price: Price) => Partial<Price>) => ({
  ...smallCatalogue,
  prices: smallCatalogue.prices.map((price) =>
    price.model === model ? { ...price, ...change(price) } : price,
  ),
});
const conditions = (change: Partial<PriceConditions>) => ({
  conditions: { ...NO_CONDITIONS, ...change },
});
const ONE = cell("2024-06-01", "gpt-x", { inputUncached: 1_000_000n });
const FLEX = { ...ONE, tier: "flex-tier" };
const yuan = (pico: bigint | undefined) => (pico ?? 0n) / 10n ** 12n;

describe("equal baskets", () => {
  test("of a bill that names no lines, what stays is taken off at list price", () => {
    const stays = cell("2024-06-01", "gpt-y", { inputUncached: 1_000_000n });
    const amount = Billed(85n * 10n ** 35n);
    const paid = [{ day: day("2024-06-01"), item: "", amount, currency: "USD" as const }];
    const assumptions = assume({ horizonDays: 1, mapping: { "gpt-y": { acme: null } } });
    const report = estimate(
      { usage: [ONE, stays], paid, period: null, assumptions },
      smallCatalogue,
    );
    const found = report?.vendors.find(({ vendor }) => vendor === "acme");
    // $8.50 billed, less $0.50 for what stays, is ¥56 for what moves, which costs ¥10
    expect(yuan(found?.savingAgainstPaid?.expected?.pico)).toBe(46n);
  });

  test("tokens without a price before leave both sides of the saving, not the cost", () => {
    const { found } = acme([ONE, FLEX]);
    // $5 = ¥35 against ¥10 for one million; ¥20 for both
    expect(yuan(found.saving?.expected?.pico)).toBe(25n);
    expect(yuan(found.cost?.expected?.pico)).toBe(20n);
    expect(found.coverage.money).toBe(5_000n);
  });

  test("with nothing priced before there is a cost and no saving", () => {
    const { found, report } = acme([FLEX]);
    expect(found.saving).toBeNull();
    expect(yuan(found.cost?.expected?.pico)).toBe(10n);
    expect(report.ranking.horizon).toContain("acme");
  });

  test("flex at its published part of the price", () => {
    const catalogue = withPrice("gpt-x", () => conditions({ flexPermille: 500n }));
    // $2.50 = ¥17.5 against ¥10
    expect(acme([FLEX], {}, catalogue).found.saving?.expected?.pico).toBe(7_500_000_000_000n);
  });

  test("a vendor's price by the length of the prompt: told apart exactly, else by the mean", () => {
    const tier = {
      abovePromptTokens: 32_000n,
      perMillion: { inputUncached: MicroPerMillion(20_000_000n) },
    };
    const catalogue = withPrice("big", () => conditions({ promptTiers: [tier] }));
    const told = {
      ...ONE,
      requests: 100n,
      prompts: [{ longerThan: 32_000 as const, requests: 1n, meters: { inputUncached: 100_000n } }],
    };
    // 0.9 million at ¥10 and 0.1 at ¥20
    expect(yuan(acme([told], {}, catalogue).found.cost?.expected?.pico)).toBe(11n);
    const mean = { ...ONE, requests: 100n };
    const { found } = acme([mean], {}, catalogue);
    expect(yuan(found.cost?.expected?.pico)).toBe(10n);
    expect(found.unknowns).toContainEqual({ code: "prompt-length", about: "big", day: null });
    expect(yuan(acme([ONE], {}, catalogue).found.cost?.expected?.pico)).toBe(20n);
    // a mean above the threshold: all at ¥20, though shorter prompts would cost less
    const long = acme([{ ...ONE, requests: 10n }], {}, catalogue).found;
    expect(yuan(long.cost?.expected?.pico)).toBe(20n);
    expect(long.unknowns).toContainEqual({ code: "prompt-length", about: "big", day: null });
    const codes = (cell: UsageCell) =>
      acme([cell], {}, catalogue).found.unknowns.map((u) => u.code);
    expect(codes(told)).not.toContain("prompt-length");
    expect(codes(ONE)).not.toContain("prompt-length");
  });

  test("peak hours nobody told: all, by the week, none; told, exactly", () => {
    const peak = {
      weekdays: [1, 2, 3, 4, 5],
      fromMinute: 540,
      untilMinute: 720,
      utcOffsetMinutes: 480,
      exceptDays: [],
      perMillion: { inputUncached: MicroPerMillion(20_000_000n) },
    };
    const catalogue = withPrice("big", () => conditions({ hours: [peak] }));
    const { cost, unknowns } = acme([ONE], {}, catalogue).found;
    // 15 of 168 hours at ¥20, the others at ¥10: ¥10.892857 per million
    expect([cost?.cautious, cost?.expected, cost?.hopeful].map((money) => money?.pico)).toEqual([
      20_000_000_000_000n,
      10_892_857_000_000n,
      10_000_000_000_000n,
    ]);
    expect(unknowns.map(({ code }) => code)).toContain("price-hours");
    // 3 June 2024 is a Monday; 02:00 UTC is 10:00 in Beijing
    const hours = [
      { hour: 2, meters: { inputUncached: 300_000n } },
      { hour: 12, meters: { inputUncached: 700_000n } },
    ];
    const told = acme([{ ...ONE, day: day("2024-06-03"), hours }], {}, catalogue).found;
    expect(yuan(told.cost?.cautious?.pico)).toBe(13n);
    expect(told.unknowns.map(({ code }) => code)).not.toContain("price-hours");
  });
});

describe("life and death", () => {
  const end = (change: Partial<Retirement>): Retirement => ({
    host: "acme",
    subject: "model",
    models: ["big"],
    announcedOn: day("2024-06-01"),
    lastDay: day("2024-07-09"),
    latestLastDay: day("2024-07-09"),
    replacements: [],
    ...change,
  });

  test("tokens are unmoved from the day after their model's last, on both sides", () => {
    const catalogue = { ...smallCatalogue, retirements: [end({})] };
    const { found } = acme([ONE], { horizonDays: 2 }, catalogue);
    expect(yuan(found.cost?.expected?.pico)).toBe(10n);
    expect(yuan(found.saving?.expected?.pico)).toBe(25n);
    expect(found.coverage.tokens).toBe(5_000n);
    expect(found.mapping[0]?.changes).toEqual([{ on: day("2024-07-10"), vendorModel: null }]);
  });

  test("a named successor goes on", () => {
    const replacements = [{ model: "small", readOn: null }];
    const catalogue = { ...smallCatalogue, retirements: [end({ replacements })] };
    expect(yuan(acme([ONE], { horizonDays: 2 }, catalogue).found.cost?.expected?.pico)).toBe(11n);
  });

  test("what was announced later is not known", () => {
    const catalogue = {
      ...smallCatalogue,
      retirements: [end({ announcedOn: day("2024-07-10"), lastDay: day("2024-07-10") })],
    };
    expect(yuan(acme([ONE], { horizonDays: 3 }, catalogue).found.cost?.expected?.pico)).toBe(30n);
  });

  test("staying follows OpenAI's own replacement, and says by when to leave", () => {
    const gone = end({
      host: "openai",
      models: ["gpt-x"],
      replacements: [{ model: "gpt-y", readOn: null }],
    });
    const catalogue = { ...smallCatalogue, retirements: [gone] };
    const { report } = acme([ONE], { horizonDays: 2, region: "other" }, catalogue);
    expect(report.baseline.stay?.money.pico).toBe(5_500_000_000_000n);
    expect(report.baseline.stay?.switches).toEqual([
      { openaiModel: "gpt-x", on: day("2024-07-10"), to: "gpt-y" },
    ]);
    expect(report.deadlines[0]).toMatchObject({ kind: "openai-model", tokensShare: 10_000n });
  });

  test("tokens free for sharing data are not free when nothing is left to use them on", () => {
    const free = [{ ...ONE, tier: "incentivized-tier" }];
    const to = (replacements: Retirement["replacements"]) => {
      const gone = end({ host: "openai", models: ["gpt-x"], replacements });
      const catalogue = { ...smallCatalogue, retirements: [gone] };
      return acme(free, { horizonDays: 3, region: "other" }, catalogue);
    };
    const { report, found } = to([]);
    expect(report.baseline.stay).toMatchObject({
      money: { pico: 0n },
      atLeast: true,
      unpriced: [{ model: "gpt-x", tokens: 2_000_000n, reason: "no-price" }],
    });
    // moving costs ¥10 a day: only the day on which staying is known to be free is compared
    expect(yuan(found.saving?.expected?.pico)).toBe(-10n);
    expect(report.baseline.list).toMatchObject({ money: { pico: 0n }, atLeast: false });
    const named = to([{ model: "gpt-y", readOn: null }]).report.baseline.stay;
    expect(named).toMatchObject({ money: { pico: 0n }, atLeast: false, unpriced: [] });
  });
});

test("the cheapest of the same tier or above, of any tier, and a choice by the export's name", () => {
  const target = (change: Partial<Assumptions>) =>
    acme([ONE], change).found.mapping[0]?.vendorModel;
  expect(target({ mappingPolicy: "cheapest" })).toBe("big");
  expect(target({ mappingPolicy: "cheapest-any" })).toBe("small");
  const unknown = [cell("2024-06-01", "my-model", { inputUncached: 1_000_000n })];
  const mapping = { "my-model": { acme: "small" } };
  expect(acme(unknown, { mapping }).found.mapping[0]?.vendorModel).toBe("small");
});
