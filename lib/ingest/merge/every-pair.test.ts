import { beforeAll, expect, test } from "vitest";
import { formatDay } from "@/lib/domain/units/day";
import type { PaidItem, UsageCell } from "@/lib/domain/usage/usage";
import type { IngestResult } from "@/lib/ingest/ingest";
import { EXPORT_NAMES, exportBytes, ingest } from "@/test/exports/chunks";
import { mergeReadings } from "./merge";
import { separatelyExported } from "./separately-exported-meters";

const readings: [name: string, reading: IngestResult][] = [];

beforeAll(async () => {
  for (const name of EXPORT_NAMES)
    readings.push([name, await ingest(exportBytes(name), { keepBuckets: true })]);
});

const nameOf = (cell: UsageCell) => {
  const { day, model, batch, tier } = cell;
  const sorts = separatelyExported(cell).join(" ");
  return [formatDay(day), model, batch, tier, sorts].join("|");
};
const itemOf = ({ day, item }: PaidItem) => `${formatDay(day)}|${item}`;

test("a file alone keeps all its usage and money, whatever its format", () => {
  for (const [name, reading] of readings) {
    const { usage, paid } = mergeReadings([reading]);
    expect([name, usage, paid]).toEqual([name, reading.usage, reading.paid]);
  }
});

test("of two files neither order nor overlap makes more, and no day is lost in silence", () => {
  for (const [at, [a, first]] of readings.entries())
    for (const [b, second] of readings.slice(0, at)) {
      const merged = mergeReadings([first, second]);
      const { usage, paid, issues } = mergeReadings([second, first]);
      expect([a, b, merged.usage, merged.paid]).toEqual([a, b, usage, paid]);
      expect(issues.map(({ code }) => code)).toEqual(merged.issues.map(({ code }) => code));
      expect([a, b, tooMuch(merged, first, second)]).toEqual([a, b, []]);
      const isSaid = merged.issues.some(({ code }) => code === "other_export_wins");
      expect([a, b, isSaid ? [] : daysLost(merged, first, second)]).toEqual([a, b, []]);
    }
});

type Figures = Pick<IngestResult, "usage" | "paid">;

/** Cells and items that are more than both files have of them. */
function tooMuch(merged: Figures, first: Figures, second: Figures): string[] {
  const sumOf = (name: string, { usage, paid }: Figures) => {
    const cells = usage.filter((cell) => nameOf(cell) === name);
    const items = paid.filter((item) => itemOf(item) === name);
    const counts = cells.flatMap(({ requests, meters }) => [requests, ...Object.values(meters)]);
    return [...counts, ...items.map(({ amount }) => amount)].reduce((sum, more) => sum + more, 0n);
  };
  const names = [...merged.usage.map(nameOf), ...merged.paid.map(itemOf)];
  return names.filter((name) => sumOf(name, merged) > sumOf(name, first) + sumOf(name, second));
}

/** Days with usage, or with money, in a file and not in both together. */
function daysLost(merged: Figures, first: Figures, second: Figures): string[] {
  const daysOf = ({ usage, paid }: Figures) => [
    ...usage.map(({ day }) => `${day} usage`),
    ...paid.map(({ day }) => `${day} paid`),
  ];
  const kept = new Set(daysOf(merged));
  return [...daysOf(first), ...daysOf(second)].filter((day) => !kept.has(day));
}
