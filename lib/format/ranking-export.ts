import type { Band } from "@/lib/domain/estimate/estimate-report";
import { grantTotals, type RankingOrder, steadyOf } from "@/lib/domain/report/ranked";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { formatDay } from "@/lib/domain/units/day";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { Money } from "@/lib/domain/units/money";
import { type ExportCell, type ExportTable, numberCell, textCell } from "./export-table";

/** What the columns are called, in the reader's language. */
export const RANKING_COLUMNS = [
  "place",
  "vendor",
  "currency",
  "cost",
  "costCautious",
  "costHopeful",
  "saving",
  "savingCautious",
  "savingHopeful",
  "steady",
  "steadyCautious",
  "steadyHopeful",
  "grantsUsed",
  "grantsOf",
  "dryOn",
  "lapsed",
  "covers",
] as const;
export type RankingColumn = (typeof RANKING_COLUMNS)[number];

const PICO_DECIMALS = 12;
const PERCENT_DECIMALS = 2;

/**
 * The rows of a ranking as they are on the screen, sorted and narrowed, with exact figures instead of rounded ones: money
 * in the display currency, tokens in ones, `covers` in percent.
 */
export function rankingExport(
  report: ReportSummary,
  order: RankingOrder,
  vendors: readonly VendorSummary[],
  words: {
    readonly names: Readonly<Record<string, string>>;
    readonly head: (column: RankingColumn) => string;
  },
): ExportTable {
  const ranking = report.ranking[order];
  const rows = vendors.map((vendor) => {
    const grants = grantTotals(vendor);
    const place = ranking.indexOf(vendor.vendor);
    const count = (value: bigint | undefined) => numberCell(value?.toString() ?? null);
    return [
      numberCell(place === -1 ? null : String(place + 1)),
      textCell(words.names[vendor.vendor] ?? vendor.vendor),
      textCell(report.assumptions.currency),
      ...bandCells(vendor.costInDisplayCurrency),
      ...bandCells(vendor.saving),
      ...bandCells(steadyOf(vendor, report)),
      count(grants?.used),
      count(grants?.given),
      textCell(grants?.dryOn == null ? null : formatDay(grants.dryOn)),
      count(grants?.lapsed),
      numberCell(formatDecimal(vendor.coverage.tokens, PERCENT_DECIMALS)),
    ];
  });
  return { heads: RANKING_COLUMNS.map(words.head), rows };
}

function bandCells(band: Band<Money> | null): ExportCell[] {
  const parts = band === null ? [null, null, null] : [band.expected, band.cautious, band.hopeful];
  return parts.map((money) =>
    numberCell(money === null ? null : formatDecimal(money.pico, PICO_DECIMALS)),
  );
}
