import { expect, test } from "vitest";
import { cell, smallCatalogue } from "@/test/small-catalogue";
import { day } from "./day";
import { reconcile } from "./reconcile";
import type { PaidItem } from "./usage";

const bill = (dayText: string, cents: bigint): PaidItem => ({
  day: day(dayText),
  item: "gpt-x, input",
  amount: cents * 10n ** 34n,
  currency: "USD",
});

test("prices the days both exports cover, and says what the bill has more", () => {
  const usage = [
    cell("2024-06-01", "gpt-x", { inputUncached: 1_000_000n }),
    cell("2024-06-02", "gpt-x", { output: 1_000_000n }),
    cell("2024-06-02", "mystery", { output: 7n }),
    cell("2024-06-03", "gpt-x", { output: 1_000_000n }),
  ];
  const paid = [bill("2024-06-01", 500n), bill("2024-06-02", 1_530n)];
  expect(reconcile(usage, paid, smallCatalogue)).toEqual({
    period: { from: day("2024-06-01"), to: day("2024-06-02") },
    recomputed: 20_000_000_000_000n, // 1M × $5 + 1M × $15
    billed: 20_300_000_000_000n,
    difference: 300_000_000_000n,
    unpriced: [{ model: "mystery", tokens: 7n, reason: "unknown-model" }],
  });
});

test("has nothing to say without a common day", () => {
  const usage = [cell("2024-06-01", "gpt-x", { output: 1n })];
  expect(reconcile(usage, [bill("2024-06-02", 1n)], smallCatalogue)).toBeNull();
  expect(reconcile(usage, [], smallCatalogue)).toBeNull();
});
