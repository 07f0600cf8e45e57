import { describe, expect, test } from "vitest";
import { formatDay } from "@/lib/domain/units/day";
import type { GrantChange } from "@/test/grant-of";
import { cell, offerWith, run } from "@/test/small-catalogue";
import { grantTotals, isHeldBack } from "./ranked";

/** 2,880 tokens a day, so two a minute. */
const USAGE = [cell("2024-06-01", "gpt-x", { inputUncached: 2_880n })];
const isHeld = (grant: GrantChange) =>
  isHeldBack(run(USAGE, [offerWith(grant)], { horizonDays: 2 }).acme);

test.each([
  { why: "more a minute than it lets through", grant: { tokensPerMinute: 1n }, is: true },
  { why: "within its limit", grant: { tokensPerMinute: 2n }, is: false },
  { why: "no limit is documented: nobody can say", grant: { tokensPerMinute: null }, is: false },
  { why: "it is not counted", grant: { tokensPerMinute: 1n, models: ["other"] }, is: false },
])("a grant held back by its rate limit is told: $why", ({ grant, is }) => {
  expect(isHeld({ tokens: 1_000n, ...grant })).toBe(is);
});

describe("all of a vendor's token grants together", () => {
  /** A day's use of each model is 100 tokens; the horizon is ten days. */
  const both = [
    cell("2024-06-01", "gpt-x", { inputUncached: 100n }),
    cell("2024-06-01", "gpt-y", { inputUncached: 100n }),
  ];
  const totalsOf = (big: bigint, small: bigint) => {
    const offers = [
      offerWith({ tokens: big, models: ["big"], stacking: "allowed" }, "acme-big"),
      offerWith({ tokens: small, models: ["small"], stacking: "allowed" }, "acme-small"),
    ];
    const totals = grantTotals(run(both, offers, { horizonDays: 10 }).acme);
    return totals && { ...totals, dryOn: totals.dryOn && formatDay(totals.dryOn) };
  };

  test("are used up on the day the last of them is", () => {
    const given = { used: 700n, lapsed: 0n, given: 700n };
    expect(totalsOf(200n, 500n)).toEqual({ ...given, dryOn: "2024-07-13" });
    expect(totalsOf(500n, 200n)).toEqual({ ...given, dryOn: "2024-07-13" });
  });

  test("are not used up while one has something left", () => {
    expect(totalsOf(200n, 1_500n)).toEqual({
      used: 1_200n,
      lapsed: 0n,
      given: 1_700n,
      dryOn: null,
    });
  });

  test("are none where none counts", () => {
    expect(totalsOf(0n, 0n)).toBeNull();
  });
});
