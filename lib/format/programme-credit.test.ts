import { expect, test } from "vitest";
import { formatCredit } from "./programme-credit";

test.each([
  ["USD", 200_000_000_000n, "en", "$200,000"],
  ["USD", 5_000_000_000n, "zh", "US$5,000"],
  ["EUR", 36_000_000_000n, "en", "€36,000"],
  ["EUR", 1_000_000_000n, "zh", "€1,000"],
] as const)("%s %s in %s is %s", (currency, amount, locale, text) => {
  expect(formatCredit({ currency, amount, upTo: true }, locale)).toBe(text);
});
