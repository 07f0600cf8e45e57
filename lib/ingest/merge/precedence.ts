import type { Day } from "@/lib/domain/units/day";
import type { ExportFormat } from "@/lib/domain/usage/usage";
import type { Tally } from "@/lib/ingest/rows/tally";
import type { KindFigures } from "./same-kind";
import { separateSortsOf } from "./separate-sorts";

/** Most detailed first. The cost export's tokens are derived from what was billed. */
const USAGE_ORDER: readonly ExportFormat[] = [
  "completions-csv",
  "usage-api-json",
  "activity-legacy-csv",
  "activity-legacy-json",
  "usage-legacy-json",
  "other-usage-csv",
  "cost-csv",
  "responses-jsonl",
  "litellm-log",
  "one-api-log",
  "one-api-csv",
  "openrouter-csv",
  "helicone-log",
  "langfuse-log",
  "litellm-csv",
  "azure-cost-csv",
  "mapped-csv",
];
const PAID_ORDER: readonly ExportFormat[] = [
  "cost-csv",
  "usage-api-json",
  "cost-legacy-csv",
  "cost-legacy-json",
  "billing-legacy-json",
  "mapped-csv",
];

/**
 * Adds what each kind says of days that no better kind covers.
 *
 * Another kind's embeddings, images and audio stand unless the better kind has some of its own
 * that day.
 *
 * @returns days on which something was left out
 */
export function keepUncovered(kinds: readonly KindFigures[], tally: Tally): number {
  return new Set([...keepUsage(kinds, tally), ...keepPaid(kinds, tally)]).size;
}

function keepUsage(kinds: readonly KindFigures[], tally: Tally): Set<Day> {
  const overruled = new Set<Day>();
  const saidDays = new Set<Day>();
  const saidSorts = new Set<string>();
  for (const kind of inOrder(kinds, USAGE_ORDER)) {
    const cells = kind.figures.flatMap(({ usage }) => (usage === null ? [] : [usage]));
    for (const cell of cells) {
      const sorts = separateSortsOf(cell);
      const isSaid =
        sorts.length === 0 ? saidDays.has(cell.day) : sorts.some((sort) => saidSorts.has(sort));
      if (isSaid) overruled.add(cell.day);
      else tally.add({ usage: cell, paid: null });
    }
    for (const day of kind.saidDays.usage) saidDays.add(day);
    for (const sort of cells.flatMap(separateSortsOf)) saidSorts.add(sort);
  }
  return overruled;
}

function keepPaid(kinds: readonly KindFigures[], tally: Tally): Set<Day> {
  const overruled = new Set<Day>();
  const saidDays = new Set<Day>();
  for (const kind of inOrder(kinds, PAID_ORDER)) {
    for (const { paid } of kind.figures) {
      if (paid === null) continue;
      if (saidDays.has(paid.day)) overruled.add(paid.day);
      else tally.add({ usage: null, paid });
    }
    for (const day of kind.saidDays.paid) saidDays.add(day);
  }
  return overruled;
}

function inOrder(kinds: readonly KindFigures[], order: readonly ExportFormat[]): KindFigures[] {
  return order.flatMap((format) => kinds.filter((kind) => kind.format === format));
}
