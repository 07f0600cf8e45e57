import { expect, test } from "vitest";
import type { GrantChange } from "@/test/grant-of";
import { cell, offerWith, run } from "@/test/small-catalogue";
import { isHeldBack } from "./ranked";

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
