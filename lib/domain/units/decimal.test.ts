import { expect, test } from "vitest";
import { formatDecimal, parseDecimal } from "./decimal";

test.each([
  ["0.034", 3, 34n],
  ["-1.5", 3, -1_500n],
  ["+1.5", 3, 1_500n],
  ["7", 0, 7n],
  [".5", 1, 5n],
  ["5.", 1, 50n],
  ["1e3", 0, 1_000n],
  ["25e-2", 2, 25n],
  ["2.50", 1, 25n],
  ["0.0345", 3, null],
  ["1e-4", 3, null],
  ["", 2, null],
  [".", 2, null],
  ["1,5", 2, null],
  ["1e1000", 2, null],
])("%j to %i places is %s", (text, decimals, is) => {
  expect(parseDecimal(text, decimals)).toBe(is);
});

test.each([
  [34n, 3, "0.034"],
  [-1_500n, 3, "-1.5"],
  [-5n, 3, "-0.005"],
  [1_000n, 3, "1"],
  [0n, 3, "0"],
  [120n, 0, "120"],
])("%s of %i places is written %s", (value, decimals, is) => {
  expect(formatDecimal(value, decimals)).toBe(is);
});
