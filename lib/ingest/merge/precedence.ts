import { providerOf } from "@/lib/domain/catalogue/provider-model";
import type { Day } from "@/lib/domain/units/day";
import type { ExportFormat, UsageCell } from "@/lib/domain/usage/usage";
import { EXPORT_KINDS } from "@/lib/ingest/formats/export-kinds";
import type { ExportKind } from "@/lib/ingest/rows/export-reader";
import type { MergedCells } from "@/lib/ingest/rows/merged-cells";
import type { FormatFigures } from "./merge-same-format";
import { separatelyExported } from "./separately-exported-meters";

const OPENAI = "openai";
const EXPORT_KINDS_BY_FORMAT: Readonly<Record<ExportFormat, ExportKind>> = EXPORT_KINDS;

/**
 * Adds what each format has for days that no more detailed format covers.
 *
 * Embeddings, images and audio of a less detailed format count unless the more detailed one has
 * some of the same on that day.
 *
 * @returns days on which something was left out
 */
export function keepUncovered(kinds: readonly FormatFigures[], merged: MergedCells): number {
  return new Set([...keepUsage(kinds, merged), ...keepPaid(kinds, merged)]).size;
}

function keepUsage(kinds: readonly FormatFigures[], merged: MergedCells): Set<Day> {
  const overruled = new Set<Day>();
  const saidDays = new Set<string>();
  const saidSorts = new Set<string>();
  for (const kind of mostDetailedFirst(kinds, "usage")) {
    const cells = kind.figures.flatMap(({ usage }) => (usage === null ? [] : [usage]));
    for (const cell of cells) {
      const sorts = separatelyExported(cell);
      const isSaid =
        sorts.length === 0 ? saidDays.has(saidBy(cell)) : sorts.some((sort) => saidSorts.has(sort));
      if (isSaid) overruled.add(cell.day);
      else merged.addUsage(cell);
    }
    const { provider = OPENAI } = EXPORT_KINDS_BY_FORMAT[kind.format];
    for (const day of kind.saidDays.usage) saidDays.add(`${day} ${provider}`);
    for (const cell of cells)
      if ((providerOf(cell) ?? OPENAI) !== provider) saidDays.add(saidBy(cell));
    for (const sort of cells.flatMap(separatelyExported)) saidSorts.add(sort);
  }
  return overruled;
}

/** A cell's day and whose use it is. */
function saidBy(cell: UsageCell): string {
  return `${cell.day} ${providerOf(cell) ?? OPENAI}`;
}

function keepPaid(kinds: readonly FormatFigures[], merged: MergedCells): Set<Day> {
  const overruled = new Set<Day>();
  const saidDays = new Set<Day>();
  for (const kind of mostDetailedFirst(kinds, "paid")) {
    for (const { paid } of kind.figures) {
      if (paid === null) continue;
      if (saidDays.has(paid.day)) overruled.add(paid.day);
      else merged.addPaid(paid);
    }
    for (const day of kind.saidDays.paid) saidDays.add(day);
  }
  return overruled;
}

function mostDetailedFirst(
  kinds: readonly FormatFigures[],
  figures: keyof ExportKind["detail"],
): FormatFigures[] {
  const detailOf = ({ format }: FormatFigures) => EXPORT_KINDS[format].detail[figures] ?? 0;
  return kinds.filter((kind) => detailOf(kind) > 0).toSorted((a, b) => detailOf(b) - detailOf(a));
}
