import { expect, test } from "vitest";
import { azureBaselineOf } from "@/lib/domain/estimate/azure-baseline";
import { day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { assume, cell, ONE_DAY, offerWith, run } from "@/test/small-catalogue";
import { waterfallOf } from "./waterfall";

const amounts = (found: ReturnType<typeof run>) => {
  const [grant] = found.acme.grants;
  const waterfall = grant && waterfallOf(grant);
  if (!waterfall) return null;
  const { steps, lapsed, remaining } = waterfall;
  return [...steps.map(({ amount }) => amount), lapsed, remaining];
};

test("advertised, in scope, before expiry, used, lapsed, remaining", () => {
  // 60 a day for ten days: 600 in scope, 180 of them in the three valid days
  const validity = { kind: "days" as const, days: 3 };
  const offer = offerWith({ tokens: 1_000n, validity });
  expect(amounts(run(ONE_DAY, [offer], { horizonDays: 10 }))).toEqual([
    1_000n,
    600n,
    180n,
    180n,
    820n,
    0n,
  ]);
});

test("what another grant pays for is usable and not used", () => {
  const first = offerWith({ tokens: 100n, stacking: "allowed", models: ["big"] }, "a");
  const second = offerWith({ tokens: 100n, stacking: "allowed", models: ["big"] }, "b");
  const { acme } = run(ONE_DAY, [first, second], { horizonDays: 2 });
  const [, later] = acme.grants;
  expect(later && waterfallOf(later)?.steps.at(-1)).toEqual({
    step: "used",
    amount: 20n,
    lost: 80n,
  });
});

test("a grant given anew counts each of its periods", () => {
  const daily = offerWith({ tokens: 50n, recurrence: "daily" });
  expect(amounts(run(ONE_DAY, [daily], { horizonDays: 4 }))).toEqual([
    200n,
    200n,
    200n,
    200n,
    0n,
    0n,
  ]);
});

test("nothing to show for a grant nobody counts on", () => {
  expect(amounts(run(ONE_DAY, [offerWith({ tokens: null })]))).toBeNull();
});

test("a credit in dollars is advertised in the vendor's own currency", () => {
  const credit = { currency: "USD" as const, pico: Pico(10n ** 9n) };
  const { acme } = run(ONE_DAY, [offerWith({ kind: "credit", credit })]);
  expect(acme.grants[0]?.advertised).toBe(7n * 10n ** 9n);
});

test("a rate limit: whether the busiest day fits, how long the amount takes at the limit", () => {
  const usage = [cell("2024-06-01", "gpt-x", { inputUncached: 2_880n })];
  const of = (tokensPerMinute: bigint) =>
    run(usage, [offerWith({ tokens: 10_000n, tokensPerMinute })], { horizonDays: 5 }).acme.grants[0]
      ?.pace;
  // 2 880 a day are 2 a minute; at 1 a minute 10 000 take seven days
  expect(of(2n)).toMatchObject({ neededPerMinute: 2n, fits: true, leastDays: 4, validDays: 5 });
  expect(of(1n)).toMatchObject({ neededPerMinute: 2n, fits: false, leastDays: 7, validDays: 5 });
});

test("a rate limit is each model's own: two models spend a grant twice as fast", () => {
  const usage = ["gpt-x", "gpt-y"].map((model) =>
    cell("2024-06-01", model, { inputUncached: 1_440n, output: 1_440n }),
  );
  const grant = { tokens: 10_000n, models: ["big", "small"], tokensPerMinute: 2n };
  const { acme } = run(usage, [offerWith(grant)], { horizonDays: 5 });
  // each model's 2 880 a day are 2 a minute; both at their limit spend 5 760 a day
  expect(acme.grants[0]?.pace).toMatchObject({ busiestDay: 2_880n, fits: true, leastDays: 2 });
});

test.each([
  { region: "HK", startOn: "2024-07-09", access: "eligible-hk" },
  { region: "CN", startOn: "2024-10-20", access: "mainland" },
  { region: "CN", startOn: "2024-10-21", access: "mainland-enterprises" },
  { region: "other", startOn: "2024-10-21", access: "anyone" },
] as const)("Azure from $region on $startOn: $access", ({ region, startOn, access }) => {
  const { report } = run(ONE_DAY);
  const assumptions = assume({ region, startOn: day(startOn) });
  const azure = azureBaselineOf({ ...report, assumptions });
  expect(azure).toEqual({ access, atLeast: false, money: report.baseline.list.money });
});
