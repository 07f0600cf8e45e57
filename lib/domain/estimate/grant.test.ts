import { describe, expect, test } from "vitest";
import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import type { GrantChange } from "@/test/grant-of";
import { cell, ONE_DAY, offerWith, run, yuan } from "@/test/small-catalogue";

describe("grants", () => {
  const threeDays = { horizonDays: 3 };

  test("pay from the claim until they are empty", () => {
    const { acme } = run(ONE_DAY, [offerWith({ tokens: 100n })], threeDays);
    expect(acme.daily.map(({ granted }) => granted)).toEqual([60n, 40n, 0n]);
    // 80 tokens at ¥10 per million
    expect(acme.cost).toEqual(yuan(800_000_000n));
    expect(acme.firstPaidDay).toBe(day("2024-07-10"));
    expect(acme.grants[0]).toMatchObject({
      advertised: 100n,
      usable: 100n,
      used: 100n,
      lapsed: 0n,
      remaining: 0n,
      runsDryOn: day("2024-07-10"),
      worth: { currency: "CNY", pico: 1_000_000_000n },
    });
  });

  test.each<{
    why: string;
    change: GrantChange;
    used: bigint;
    lapsed: bigint;
    remaining: bigint;
  }>([
    {
      why: "lapse with their validity",
      change: { validity: { kind: "days", days: 2 }, tokens: 500n },
      used: 120n,
      lapsed: 380n,
      remaining: 0n,
    },
    {
      why: "lapse after a fixed day",
      change: { validity: { kind: "until", day: day("2024-07-09") }, tokens: 500n },
      used: 60n,
      lapsed: 440n,
      remaining: 0n,
    },
    {
      why: "remain without a limit",
      change: { tokens: 500n },
      used: 180n,
      lapsed: 0n,
      remaining: 320n,
    },
    {
      why: "do not pay outside their scope",
      change: { models: ["small"] },
      used: 0n,
      lapsed: 0n,
      remaining: 100n,
    },
  ])("$why", ({ change, used, lapsed, remaining }) => {
    const { acme } = run(ONE_DAY, [offerWith(change)], threeDays);
    expect(acme.grants[0]).toMatchObject({ used, lapsed, remaining });
  });

  test("of an unknown validity last the assumed days, and hopefully to the end", () => {
    const offer = offerWith({ tokens: 500n, validity: { kind: "unknown" } });
    const { acme } = run(ONE_DAY, [offer], { horizonDays: 3, unknownValidityDays: 2 });
    expect(acme.cost).toEqual(yuan(600_000_000n, 600_000_000n, 0n));
    expect(acme.unknowns).toContainEqual({
      code: "validity",
      about: "acme-offer/grant",
      day: null,
    });
  });

  test("of an undocumented scope count for nothing in the cautious figure", () => {
    const { acme } = run(ONE_DAY, [offerWith({ models: null, tokens: 500n })], threeDays);
    expect(acme.cost).toEqual(yuan(1_800_000_000n, 0n, 0n));
  });

  test("matched without a known ratio are nothing, and hopefully one to one with the export", () => {
    const offer = offerWith({ kind: "matched-tokens" });
    const { acme } = run(ONE_DAY, [offer], threeDays);
    // the export has 60 tokens; the horizon 180
    expect(acme.cost).toEqual(yuan(1_800_000_000n, 1_800_000_000n, 1_200_000_000n));
  });

  test("matched with a ratio and a cap give the smaller of both", () => {
    const grant = { kind: "matched-tokens", matchPermille: 2_000n, tokens: 90n } as const;
    const { acme } = run(ONE_DAY, [offerWith(grant)], threeDays);
    expect(acme.cost).toEqual(yuan(900_000_000n));
  });

  test("in money pay for what tokens do not, in the vendor's currency", () => {
    const grant = {
      kind: "credit",
      credit: { currency: "USD", pico: Pico(100_000_000n) },
    } as const;
    const { acme } = run(ONE_DAY, [offerWith(grant)], threeDays);
    // 100 millionths of a dollar are 700 of a yuan, off 1,800
    expect(acme.cost).toEqual(yuan(1_100_000_000n));
  });

  test("discounts come off the list price; the larger one counts", () => {
    const offers = [
      offerWith({ kind: "discount", percentOff: 20 }),
      offerWith({ kind: "discount", percentOff: 50 }, "half"),
    ];
    expect(run(ONE_DAY, offers, threeDays).acme.cost).toEqual(yuan(900_000_000n));
  });

  test("free models cost nothing while they last", () => {
    const grant = {
      kind: "free-model",
      validity: { kind: "days", days: 2 },
    } as const;
    expect(run(ONE_DAY, [offerWith(grant)], threeDays).acme.cost).toEqual(yuan(600_000_000n));
  });

  test("the earliest expiry is drawn first, then the narrower scope", () => {
    const offers = [
      offerWith({ tokens: 30n, models: ["big", "small"], stacking: "allowed" }, "wide"),
      offerWith({ tokens: 30n, stacking: "allowed" }, "narrow"),
      offerWith({ tokens: 30n, stacking: "allowed", validity: { kind: "days", days: 1 } }, "short"),
    ];
    const { acme } = run(ONE_DAY, offers, { horizonDays: 1 });
    expect(acme.grants.map(({ slug, used }) => [slug, used])).toEqual([
      ["wide/grant", 0n],
      ["narrow/grant", 30n],
      ["short/grant", 30n],
    ]);
  });

  test("within a day the cheapest tokens are drawn first", () => {
    const usage = [...ONE_DAY, cell("2024-06-01", "gpt-y", { inputUncached: 60n })];
    const { acme } = run(usage, [offerWith({ models: null })], { horizonDays: 1 });
    // 60 at ¥1 and 40 at ¥10 are granted, 20 at ¥10 paid
    expect(acme.cost?.expected?.pico).toBe(200_000_000n);
  });
});

describe("claim windows", () => {
  const undated = (reportedUntil: string): EstimateOffer => ({
    ...offerWith({ tokens: 500n }),
    window: {
      from: null,
      until: null,
      reportedFrom: day("2024-06-25"),
      reportedUntil: day(reportedUntil),
    },
  });
  const granted = (offer: EstimateOffer, startOn: string) => {
    const { cost } = run(ONE_DAY, [offer], { horizonDays: 1, startOn: day(startOn) }).acme;
    return [cost?.cautious?.pico === 0n, cost?.expected?.pico === 0n];
  };

  test.each([
    { why: "not before it opens", startOn: "2024-06-30", counts: [false, false] },
    { why: "on its last day", startOn: "2024-07-31", counts: [true, true] },
    { why: "not the day after", startOn: "2024-08-01", counts: [false, false] },
  ])("documented: $why", ({ startOn, counts }) => {
    expect(granted(offerWith({ tokens: 500n }), startOn)).toEqual(counts);
  });

  test.each([
    { why: "while it is reported", startOn: "2024-07-10", counts: [true, true] },
    { why: "not cautiously once reports stop", startOn: "2024-07-11", counts: [false, true] },
    { why: "90 days after the last report", startOn: "2024-10-08", counts: [false, true] },
    { why: "and no longer", startOn: "2024-10-09", counts: [false, false] },
    { why: "not before the first report", startOn: "2024-06-24", counts: [false, false] },
  ])("undated: $why", ({ startOn, counts }) => {
    expect(granted(undated("2024-07-10"), startOn)).toEqual(counts);
  });
});
