import { expect, test } from "vitest";
import type { GrantChange } from "@/test/grant-of";
import { ONE_DAY, offerWith, run } from "@/test/small-catalogue";
import { countsOverLimit } from "./ranked";

/** 60 tokens a day, so one a minute. */
const over = (grant: GrantChange) =>
  countsOverLimit(run(ONE_DAY, [offerWith(grant)], { horizonDays: 2 }).acme);

test.each([
  { why: "more a minute than it lets through", grant: { tokensPerMinute: 0n }, is: true },
  { why: "within its limit", grant: { tokensPerMinute: 1n }, is: false },
  { why: "no limit is documented: nobody can say", grant: { tokensPerMinute: null }, is: false },
  { why: "it is not counted", grant: { tokensPerMinute: 0n, models: ["other"] }, is: false },
])("a grant over its rate limit is told: $why", ({ grant, is }) => {
  expect(over({ tokens: 1_000n, ...grant })).toBe(is);
});
