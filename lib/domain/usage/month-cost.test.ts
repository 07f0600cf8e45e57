import { expect, test } from "vitest";
import { type Day, parseDay } from "@/lib/domain/units/day";
import type { Meters } from "@/lib/domain/units/meter";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { monthCost } from "./month-cost";
import type { UsageCell } from "./usage";

const day = (text: string) => parseDay(text) as Day;
const cell = (meters: Meters): UsageCell => ({
  ...{ day: day("2026-11-01"), model: "gpt-4o", batch: false, tier: "default", requests: 1n },
  meters,
});
const rates = { inputUncached: MicroPerMillion(2_000_000n), output: MicroPerMillion(8_000_000n) };
const tenDays = { from: day("2026-11-01"), to: day("2026-11-10") };

test.each<[string, Meters, bigint | null]>([
  ["ten days count thrice", { inputUncached: 1_000_000n, output: 500_000n }, 18_000_000_000_000n],
  [
    "cached input without a price of its own costs the input's",
    { inputCached: 1_000_000n },
    6_000_000_000_000n,
  ],
  ["images are no text", { images: 5n }, null],
  ["nothing was used", {}, null],
])("%s", (_why, meters, cost) => {
  expect(monthCost([cell(meters)], tenDays, rates)).toBe(cost);
});

test("without a period nothing is known of a month", () => {
  expect(monthCost([cell({ output: 1n })], null, rates)).toBeNull();
});
