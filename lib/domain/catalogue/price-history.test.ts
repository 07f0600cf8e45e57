import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { PLAIN_PRICE } from "@/test/plain-price";
import type { Price } from "./catalogue";
import { priceSteps } from "./price-history";

const row = (change: Partial<Price>): Price => ({
  ...PLAIN_PRICE,
  vendor: "v",
  model: "m",
  currency: "CNY",
  perMillion: { output: MicroPerMillion(5n) },
  effectiveFrom: null,
  effectiveUntil: null,
  seenFrom: null,
  seenUntil: null,
  ...change,
});
const today = day("2026-11-22");

test.each([
  { why: "seen once", change: { seenFrom: day("2024-07-01") }, span: ["2024-07-01", "2024-07-01"] },
  {
    why: "seen twice",
    change: { seenFrom: day("2024-07-01"), seenUntil: day("2024-07-09") },
    span: ["2024-07-01", "2024-07-09"],
  },
  {
    why: "begun, and not known to have ended",
    change: { effectiveFrom: day("2024-07-01"), seenUntil: day("2024-07-09") },
    span: ["2024-07-01", "2026-11-22"],
  },
  {
    why: "ended: the last day is the one before",
    change: { effectiveFrom: day("2024-07-01"), effectiveUntil: day("2024-08-01") },
    span: ["2024-07-01", "2024-07-31"],
  },
])("$why", ({ change, span: [from = "", to = ""] }) => {
  const [step] = priceSteps([row(change)], "output", today);
  expect(step).toEqual({ from: day(from), to: day(to), currency: "CNY", figure: 5n });
});

test("nothing is drawn without a day, without a figure or before it began", () => {
  const rows = [row({}), row({ effectiveFrom: day("2027-01-01") })];
  expect(priceSteps(rows, "output", today)).toEqual([]);
  expect(priceSteps([row({ seenFrom: today })], "training", today)).toEqual([]);
});

test("what is seen from today on is drawn, what is first seen later is not", () => {
  const tomorrow = day("2026-11-23");
  expect(priceSteps([row({ seenFrom: today })], "output", today)).toHaveLength(1);
  expect(priceSteps([row({ seenFrom: tomorrow })], "output", today)).toEqual([]);
});

test("what ended before it began is not drawn; the rest stands oldest first", () => {
  const rows = [
    row({ seenFrom: day("2024-09-01") }),
    row({ effectiveFrom: day("2024-07-01"), effectiveUntil: day("2024-07-01") }),
    row({ seenFrom: day("2024-03-01") }),
  ];
  const starts = priceSteps(rows, "output", today).map(({ from }) => from);
  expect(starts).toEqual([day("2024-03-01"), day("2024-09-01")]);
});
