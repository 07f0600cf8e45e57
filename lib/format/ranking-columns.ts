import { grantTotals, steadyOf } from "@/lib/domain/report/ranked";
import type { SortFigure } from "@/lib/domain/report/ranking-sort";
import { modelsMeant } from "@/lib/domain/report/verdict";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { dayCell, numberCell, textCell } from "./export-table";
import { bandColumns, type ExportColumn } from "./ranking-export";

/** A column of the ranking: how it sorts, and what a file has of it. Its name is `comparison.ranking.<key>`. */
interface RankingColumn extends SortFigure {
  /** Its columns in a file; their names are `takeaway.columns.<head>`. */
  readonly exported: readonly ExportColumn[];
}

const PERCENT_DECIMALS = 2;

const countCell = (value: bigint | undefined) => numberCell(value?.toString() ?? null);

/** In the order they stand. Another column is an object here, its drawing in `ranking-columns.tsx`, and its words. */
export const RANKING_COLUMNS = [
  {
    key: "cost",
    first: "ascending",
    figure: ({ costInDisplayCurrency }) => costInDisplayCurrency?.expected?.pico ?? null,
    exported: bandColumns(
      ["cost", "costCautious", "costHopeful"],
      ({ costInDisplayCurrency }) => costInDisplayCurrency,
    ),
  },
  {
    key: "saving",
    first: "descending",
    figure: ({ saving }) => saving?.expected?.pico ?? null,
    exported: bandColumns(["saving", "savingCautious", "savingHopeful"], ({ saving }) => saving),
  },
  {
    key: "steady",
    first: "ascending",
    figure: (vendor, report) => steadyOf(vendor, report)?.expected?.pico ?? null,
    exported: bandColumns(["steady", "steadyCautious", "steadyHopeful"], steadyOf),
  },
  {
    key: "grants",
    first: "descending",
    figure: (vendor) => grantTotals(vendor)?.used ?? null,
    exported: [
      { head: "grantsUsed", cell: (vendor) => countCell(grantTotals(vendor)?.used) },
      { head: "grantsOf", cell: (vendor) => countCell(grantTotals(vendor)?.given) },
      {
        head: "dryOn",
        cell: (vendor) => dayCell(grantTotals(vendor)?.dryOn ?? null),
      },
      { head: "lapsed", cell: (vendor) => countCell(grantTotals(vendor)?.lapsed) },
    ],
  },
  {
    key: "coverage",
    first: "descending",
    figure: ({ coverage }) => coverage.tokens,
    exported: [
      {
        head: "covers",
        cell: ({ coverage }) => numberCell(formatDecimal(coverage.tokens, PERCENT_DECIMALS)),
      },
      { head: "models", cell: (vendor) => textCell(modelsMeant(vendor).join(", ") || null) },
      { head: "confidence", cell: ({ confidence }) => textCell(confidence) },
      { head: "holdsUntil", cell: ({ holdsUntil }) => dayCell(holdsUntil) },
    ],
  },
] as const satisfies readonly RankingColumn[];

/** Everything a file has of the ranking, in order. */
export const EXPORTED_COLUMNS: readonly ExportColumn[] = RANKING_COLUMNS.flatMap(
  ({ exported }): readonly ExportColumn[] => exported,
);
