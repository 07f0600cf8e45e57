import { expect, test } from "vitest";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { GrantChange } from "@/test/grant-of";
import { assume, ONE_DAY, offerWith, run, smallCatalogue } from "@/test/small-catalogue";
import { burnDowns } from "./burn-down";

/** 60 tokens a day. */
function burn(change: GrantChange, horizonDays: number) {
  const offers = [offerWith(change)];
  const input = { usage: ONE_DAY, paid: [], period: null, assumptions: assume({ horizonDays }) };
  const context = contextOf(input, { ...smallCatalogue, offers });
  if (context === null) throw new Error("no context");
  const [first] = burnDowns(context, "acme");
  const { acme } = run(ONE_DAY, offers, { horizonDays });
  return { left: first?.left, outcome: acme.grants[0] };
}

test("a grant is used up and stays so", () => {
  const { left, outcome } = burn({ tokens: 100n }, 4);
  expect(left).toEqual([40n, 0n, 0n, 0n]);
  expect(outcome?.remaining).toBe(0n);
});

test("what lapses is gone the day after, and was there the day before", () => {
  const { left, outcome } = burn({ tokens: 500n, validity: { kind: "days", days: 2 } }, 4);
  expect(left).toEqual([440n, 380n, 0n, 0n]);
  expect(outcome?.lapsed).toBe(380n);
});

test("what is left on the last day is the report's remaining", () => {
  const { left, outcome } = burn({ tokens: 500n }, 4);
  expect(left?.at(-1)).toBe(outcome?.remaining);
});

test("what is given anew each day starts full", () => {
  expect(burn({ tokens: 50n, recurrence: "daily" }, 3).left).toEqual([0n, 0n, 0n]);
  expect(burn({ tokens: 80n, recurrence: "daily" }, 3).left).toEqual([20n, 20n, 20n]);
});

test("what is given anew each month starts full with the month", () => {
  // 9 to 31 July are 23 days, 1,380 tokens
  const { left } = burn({ tokens: 1_400n, recurrence: "monthly" }, 25);
  expect(left?.slice(22)).toEqual([20n, 1_340n, 1_280n]);
});
