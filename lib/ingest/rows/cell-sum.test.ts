import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { CellSum } from "./cell-sum";

const cell = (output: bigint, requests = 0n) => ({
  ...{ day: day("2026-10-01"), model: "gpt-5-mini", batch: false, tier: "default" },
  ...{ requests, meters: { output } },
});

test.each([
  { name: "a whole cell", detail: undefined, largest: 10n ** 18n },
  { name: "a part of one", detail: { hour: 3, edges: -1 }, largest: 10n ** 15n },
])(
  "$name takes sums below its limit, and nothing of a row that would pass it",
  ({ detail, largest }) => {
    const sum = new CellSum(cell(0n), detail);
    expect(sum.add(cell(largest - 2n, 1n))).toBe(true);
    expect(sum.add(cell(2n, 1n))).toBe(false);
    expect(sum.add(cell(1n, 1n))).toBe(true);
    expect(sum.add(cell(1n, 1n))).toBe(false);
    expect(sum.add(cell(0n, largest))).toBe(false);
    expect(sum.total()).toMatchObject({ requests: 2n, meters: { output: largest - 1n } });
  },
);

test("what is taken back leaves no meter behind, and an emptied sum says so", () => {
  const sum = new CellSum(cell(0n));
  sum.add(cell(7n, 1n));
  expect(sum.isEmptied()).toBe(false);
  sum.subtract(cell(7n, 1n));
  expect(sum.isEmptied()).toBe(true);
  expect(sum.total().meters).toEqual({});
});
