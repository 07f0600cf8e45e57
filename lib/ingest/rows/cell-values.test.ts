import { expect, test } from "vitest";
import { readAmount, readCount, readFlag, showableNumber } from "./cell-values";

test.each([
  ["4", 4n],
  ["4.0", 4n],
  ["1,234", 1_234n],
  ["0", 0n],
  ["-0", 0n],
  ["007", 7n],
  ["999999999999999999", 999_999_999_999_999_999n],
  ["1000000000000000000", "number_too_large"],
  ["-1", "negative_number"],
  ["1.5", "not_whole"],
  ["12.000", "ambiguous_number"],
  ["0.000", 0n],
  ["1234.000", 1_234n],
  ["1e6", "bad_number"],
  ["12,34", "bad_number"],
  ["", "bad_number"],
])("the count %j is %s", (text, is) => {
  expect(readCount(text)).toBe(is);
});

const DOLLAR = 10n ** 36n;
test.each([
  ["1.25", (DOLLAR * 5n) / 4n],
  ["-3", -3n * DOLLAR],
  ["5e-06", (DOLLAR * 5n) / 1_000_000n],
  ["1.23E+06", "bad_number"],
  ["1,234.5", (DOLLAR * 2_469n) / 2n],
  ["1,234,567", 1_234_567n * DOLLAR],
  ["0,123", "bad_number"],
  // A trillion is the most there can be, either way.
  ["1000000000000", 10n ** 12n * DOLLAR],
  ["1000000000000.01", "number_too_large"],
  ["-1000000000000", -(10n ** 12n) * DOLLAR],
  ["-1000000000000.01", "number_too_large"],
  [`0.${"0".repeat(98)}`, 0n],
  [`0.${"0".repeat(99)}`, "number_too_large"],
])("the amount %j is %s", (text, is) => {
  expect(readAmount(text, true)).toBe(is);
});

test("one comma is a thousand where commas part the cells, and open elsewhere", () => {
  expect(readAmount("1,234", true)).toBe(1_234n * DOLLAR);
  expect(readAmount("1,234", false)).toBe("ambiguous_number");
  expect(readAmount("1,234.5", false)).toBe((DOLLAR * 2_469n) / 2n);
  expect(readAmount("1,234,567", false)).toBe(1_234_567n * DOLLAR);
});

test.each([
  ["True", true],
  ["1", true],
  ["FALSE", false],
  ["0", false],
  ["", false],
  ["yes", null],
])("the flag %j is %s", (text, is) => {
  expect(readFlag(text)).toBe(is);
});

test("only what looks like a number is shown", () => {
  expect(showableNumber("-1,234.50 %")).toBe("-1,234.50 %");
  for (const text of ["ann@example.com", "", "1".repeat(41)])
    expect(showableNumber(text)).toBe("…");
});
