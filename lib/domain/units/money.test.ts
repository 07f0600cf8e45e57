import { expect, test } from "vitest";
import { divideHalfUp } from "./money";

test.each([
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [5n, -2n, -3n],
  [-5n, -2n, 3n],
  [4n, 3n, 1n],
  [-4n, 3n, -1n],
  [1n, 3n, 0n],
  [0n, 7n, 0n],
])("%s over %s is %s: half is rounded away from zero", (dividend, divisor, is) => {
  expect(divideHalfUp(dividend, divisor)).toBe(is);
});
