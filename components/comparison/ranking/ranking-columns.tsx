"use client";
import type { ReactNode } from "react";
import type { Explained } from "@/components/comparison/explain/explain-tables";
import { useWords } from "@/components/words/use-words";
import { grantTotals, steadyOf } from "@/lib/domain/report/ranked";
import type { SortFigure } from "@/lib/domain/report/ranking-sort";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { formatDay } from "@/lib/domain/units/day";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { numberCell, textCell } from "@/lib/format/export-table";
import { bandColumns, type ExportColumn } from "@/lib/format/ranking-export";
import { BandFigure, CostBar, GrantFigure } from "./ranking-figures";

/** A column of the ranking, whole, for the table, the list on a phone and every file. Its name is `comparison.ranking.<key>`. */
export interface RankingColumn extends SortFigure {
  /** Which arithmetic a press on the figure opens; null where there is none. */
  readonly explained: Explained | null;
  readonly cell: (vendor: VendorSummary, report: ReportSummary) => ReactNode;
  /** Its columns in a file; their names are `takeaway.columns.<head>`. */
  readonly exported: readonly ExportColumn[];
}

const PERCENT_DECIMALS = 2;

function Percent({ share }: { readonly share: bigint }) {
  return useWords().percent(share);
}

const countCell = (value: bigint | undefined) => numberCell(value?.toString() ?? null);

/** In the order they stand. A column more is an object here, and its words. */
export const RANKING_COLUMNS: readonly RankingColumn[] = [
  {
    key: "cost",
    explained: "cost",
    first: "ascending",
    figure: ({ costInDisplayCurrency }) => costInDisplayCurrency?.expected.pico ?? null,
    cell: (vendor) => (
      <>
        <BandFigure band={vendor.costInDisplayCurrency} />
        <CostBar vendor={vendor} />
      </>
    ),
    exported: bandColumns(
      ["cost", "costCautious", "costHopeful"],
      ({ costInDisplayCurrency }) => costInDisplayCurrency,
    ),
  },
  {
    key: "saving",
    explained: "saving",
    first: "descending",
    figure: ({ saving }) => saving?.expected.pico ?? null,
    cell: ({ saving }) => <BandFigure band={saving} signed />,
    exported: bandColumns(["saving", "savingCautious", "savingHopeful"], ({ saving }) => saving),
  },
  {
    key: "steady",
    explained: "steady",
    first: "ascending",
    figure: (vendor, report) => steadyOf(vendor, report)?.expected.pico ?? null,
    cell: (vendor, report) => <BandFigure band={steadyOf(vendor, report)} />,
    exported: bandColumns(["steady", "steadyCautious", "steadyHopeful"], steadyOf),
  },
  {
    key: "grants",
    explained: "grants",
    first: "descending",
    figure: (vendor) => grantTotals(vendor)?.used ?? null,
    cell: (vendor) => <GrantFigure vendor={vendor} />,
    exported: [
      { head: "grantsUsed", cell: (vendor) => countCell(grantTotals(vendor)?.used) },
      { head: "grantsOf", cell: (vendor) => countCell(grantTotals(vendor)?.given) },
      {
        head: "dryOn",
        cell: (vendor) => {
          const dryOn = grantTotals(vendor)?.dryOn ?? null;
          return textCell(dryOn === null ? null : formatDay(dryOn));
        },
      },
      { head: "lapsed", cell: (vendor) => countCell(grantTotals(vendor)?.lapsed) },
    ],
  },
  {
    key: "coverage",
    explained: "coverage",
    first: "descending",
    figure: ({ coverage }) => coverage.tokens,
    cell: ({ coverage }) => <Percent share={coverage.tokens} />,
    exported: [
      {
        head: "covers",
        cell: ({ coverage }) => numberCell(formatDecimal(coverage.tokens, PERCENT_DECIMALS)),
      },
    ],
  },
];
