import { describe, expect, test } from "vitest";
import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { day } from "@/lib/domain/units/day";
import { assume, cell, ONE_DAY, offerWith, run, smallCatalogue } from "@/test/small-catalogue";
import { planClaims } from "./claims-plan";

function plan(offers: readonly EstimateOffer[], change: Partial<Assumptions>, usage = ONE_DAY) {
  const given = { usage, paid: [], period: null, assumptions: assume(change) };
  const context = contextOf(given, { ...smallCatalogue, offers });
  const found = context && planClaims(context, "acme");
  if (!found) throw new Error("no plan");
  return found;
}

/** 60 tokens a day at ¥10 per million. */
const costOf = (days: number) => BigInt(days) * 600_000_000n;
const tenDays = { kind: "days", days: 10 } as const;
const other = (change: Parameters<typeof offerWith>[0]) => {
  const offer = offerWith({ stacking: "allowed", ...change }, "beta-of-acme");
  return { ...offer, window: { ...offer.window, until: day("2024-08-31") } };
};

describe("when to claim", () => {
  test("two grants of ten days each: the second when the first has ended", () => {
    const first = offerWith({ tokens: 600n, validity: tenDays, stacking: "allowed" });
    const found = plan([first, other({ tokens: 600n, validity: tenDays })], { horizonDays: 40 });
    expect(found.claims.map(({ offer, claimOn, reason }) => ({ offer, claimOn, reason }))).toEqual([
      { offer: "beta-of-acme", claimOn: day("2024-07-09"), reason: "at-once" },
      { offer: "acme-offer", claimOn: day("2024-07-19"), reason: "wait" },
    ]);
    // at once, both end on 18 July: ten days are granted; as planned twenty
    expect(found.costAtOnce?.pico).toBe(costOf(30));
    expect(found.cost?.pico).toBe(costOf(20));
    expect(found.claims[1]?.grants[0]).toMatchObject({
      lapsedAtOnce: 0n,
      used: 600n,
      validFrom: day("2024-07-19"),
      validUntil: day("2024-07-28"),
      firstUsedOn: day("2024-07-19"),
    });
  });

  test("late enough to reach the use, never after the window's last day", () => {
    // gpt-x is first used on 9 August: twelve days reach it from 29 July, eight from 2 August
    const usage = [
      cell("2024-06-01", "gpt-y", { inputUncached: 1n }),
      cell("2024-07-02", "gpt-x", { inputUncached: 60n }),
    ];
    const late = { kind: "days", days: 12 } as const;
    const found = plan([offerWith({ tokens: 60n, validity: late })], { horizonDays: 40 }, usage);
    expect(found.claims[0]).toMatchObject({
      claimOn: day("2024-07-29"),
      claimBy: day("2024-07-31"),
      reason: "wait",
    });
    expect(found.cost?.pico).toBeLessThan(found.costAtOnce?.pico ?? 0n);
    const short = { kind: "days", days: 8 } as const;
    const none = plan([offerWith({ tokens: 60n, validity: short })], { horizonDays: 40 }, usage);
    expect(none.claims).toEqual([]);
  });

  test("at once where nothing is gained by waiting, or the deadline is not documented", () => {
    const unlimited = plan([offerWith({ tokens: 600n })], { horizonDays: 40 });
    expect(unlimited.claims[0]?.reason).toBe("at-once");
    const offer = offerWith({ tokens: 600n, validity: tenDays });
    const window = { ...offer.window, until: null, reportedUntil: day("2024-07-31") };
    const open = plan([{ ...offer, window }], { horizonDays: 40, growthBasisPoints: 5_000n });
    expect(open.claims[0]?.claimOn).toBe(day("2024-07-09"));
  });

  test("an offer that opens within the horizon is claimed then", () => {
    const offer = offerWith({ tokens: 600n });
    const window = { ...offer.window, from: day("2024-07-20") };
    const found = plan([{ ...offer, window }], { horizonDays: 40 });
    expect(found.claims[0]).toMatchObject({ claimOn: day("2024-07-20"), reason: "opens-later" });
  });

  test("a plan's figure is the estimate's own with those claims", () => {
    const offers = [
      offerWith({ tokens: 600n, validity: tenDays, stacking: "allowed" }),
      other({ tokens: 600n, validity: tenDays }),
    ];
    const found = plan(offers, { horizonDays: 40 });
    const claims = Object.fromEntries(found.claims.map(({ offer, claimOn }) => [offer, claimOn]));
    const { acme } = run(ONE_DAY, offers, { horizonDays: 40, claims });
    expect(acme.cost?.expected).toEqual(found.cost);
  });
});
