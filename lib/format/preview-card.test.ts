import { expect, test } from "vitest";
import { barsOf } from "./preview-card";

const parts = (...amounts: (bigint | null)[]) =>
  barsOf(amounts.map((amount) => ({ label: "x", value: "y", amount }))).map(({ part }) => part);

test.each([
  { why: "the largest is full", of: [50n, 200n, 199n], is: [25, 100, 99] },
  { why: "an unknown amount has no bar", of: [null, 10n], is: [null, 100] },
  { why: "of nothing there is nothing to draw", of: [0n, 0n], is: [null, null] },
  {
    why: "four at most, measured by those shown",
    of: [1n, 2n, 4n, 4n, 400n],
    is: [25, 50, 100, 100],
  },
])("$why", ({ of, is }) => {
  expect(parts(...of)).toEqual(is);
});

test("words stay with their bar", () => {
  expect(barsOf([{ label: "GLM-4", value: "50M", amount: 1n }])).toEqual([
    { label: "GLM-4", value: "50M", part: 100 },
  ]);
});
