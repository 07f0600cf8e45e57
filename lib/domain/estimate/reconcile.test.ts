import { expect, test } from "vitest";
import { day } from "@/lib/domain/units/day";
import { Billed } from "@/lib/domain/units/money";
import type { PaidItem } from "@/lib/domain/usage/usage";
import { cell, smallCatalogue } from "@/test/small-catalogue";
import { type BilledGroup, reconcile } from "./reconcile";

const bill = (dayText: string, cents: bigint, item = "gpt-x, input"): PaidItem => ({
  day: day(dayText),
  item,
  amount: Billed(cents * 10n ** 34n),
  currency: "USD",
});

/** Bills here say `MODEL, input`, or name a family. */
function groupOf(item: string): BilledGroup | null {
  if (item === "The Y family") return { family: item, bills: (model) => /^gpt-y/.test(model) };
  const [model, direction] = item.split(", ");
  return direction === undefined || model === undefined ? null : { model };
}

test("prices the days both exports cover, and says what the bill has more", () => {
  const usage = [
    cell("2024-06-01", "gpt-x", { inputUncached: 1_000_000n }),
    cell("2024-06-02", "gpt-x", { output: 1_000_000n }),
    cell("2024-06-02", "mystery", { output: 7n }),
    cell("2024-06-03", "gpt-x", { output: 1_000_000n }),
  ];
  const paid = [bill("2024-06-01", 500n), bill("2024-06-02", 1_530n)];
  expect(reconcile(usage, paid, smallCatalogue, groupOf)).toEqual({
    period: { from: day("2024-06-01"), to: day("2024-06-02") },
    recomputed: 20_000_000_000_000n, // 1M × $5 + 1M × $15
    billed: 20_300_000_000_000n,
    difference: 300_000_000_000n,
    items: [
      {
        name: "gpt-x",
        recomputed: 20_000_000_000_000n,
        billed: 20_300_000_000_000n,
        difference: 300_000_000_000n,
        why: null,
      },
      { name: "mystery", recomputed: null, billed: null, difference: 0n, why: "no-price" },
    ],
  });
});

test("says item by item where the difference comes from", () => {
  const usage = [
    cell("2024-06-01", "gpt-x", { inputUncached: 1_000_000n }),
    cell("2024-06-01", "gpt-y", { inputUncached: 1_000_000n }),
    cell("2024-06-01", "embed", { inputUncached: 1_000_000n }),
    cell("2024-06-01", "mystery", { output: 7n }),
  ];
  const paid = [
    bill("2024-06-01", 400n, "gpt-x, input"),
    bill("2024-06-01", 50n, "gpt-x, output"),
    bill("2024-06-01", 50n, "The Y family"),
    bill("2024-06-01", 9n, "mystery, output"),
    bill("2024-06-01", 3n, "web search tool calls"),
  ];
  const report = reconcile(usage, paid, smallCatalogue, groupOf);
  const cents = 10_000_000_000n;
  expect(report?.items).toEqual([
    {
      name: "gpt-x",
      recomputed: 500n * cents,
      billed: 450n * cents,
      difference: -50n * cents,
      why: null,
    },
    {
      name: "mystery",
      recomputed: null,
      billed: 9n * cents,
      difference: 9n * cents,
      why: "no-price",
    },
    {
      name: "web search tool calls",
      recomputed: null,
      billed: 3n * cents,
      difference: 3n * cents,
      why: "not-in-usage",
    },
    {
      name: "embed",
      recomputed: 2n * cents,
      billed: null,
      difference: -2n * cents,
      why: "not-billed",
    },
    {
      name: "The Y family",
      recomputed: 50n * cents,
      billed: 50n * cents,
      difference: 0n,
      why: null,
    },
  ]);
  const sum = report?.items.reduce((total, { difference }) => total + difference, 0n);
  expect(sum).toBe(report?.difference);
});

test("has nothing to say without a common day", () => {
  const usage = [cell("2024-06-01", "gpt-x", { output: 1n })];
  expect(reconcile(usage, [bill("2024-06-02", 1n)], smallCatalogue, groupOf)).toBeNull();
  expect(reconcile(usage, [], smallCatalogue, groupOf)).toBeNull();
});
