import type { BandName, MoneyBand } from "@/lib/domain/estimate/estimate-report";
import type { RankingOrder } from "@/lib/domain/report/ranked";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { Money } from "@/lib/domain/units/money";
import { type ExportCell, type ExportTable, numberCell, textCell } from "./export-table";

/** A column of the exported ranking; `head` names it in the words of a language. */
export interface ExportColumn {
  readonly head: string;
  readonly cell: (vendor: VendorSummary, report: ReportSummary) => ExportCell;
}

const PICO_DECIMALS = 12;

/** Exact money without its currency, or nothing where it is not known. */
export function moneyCell(money: Money | null): ExportCell {
  return numberCell(money === null ? null : formatDecimal(money.pico, PICO_DECIMALS));
}

/** A range as three columns: expected, cautious, hopeful. */
export function bandColumns(
  [expected, cautious, hopeful]: readonly [string, string, string],
  bandOf: (vendor: VendorSummary, report: ReportSummary) => MoneyBand,
): readonly ExportColumn[] {
  const column = (head: string, end: BandName): ExportColumn => ({
    head,
    cell: (vendor, report) => moneyCell(bandOf(vendor, report)?.[end] ?? null),
  });
  return [column(expected, "expected"), column(cautious, "cautious"), column(hopeful, "hopeful")];
}

/**
 * The rows of a ranking as they are on the screen, sorted and narrowed, with exact figures instead of rounded ones:
 * place, vendor and currency, then the columns given.
 */
export function rankingExport(
  columns: readonly ExportColumn[],
  rows: {
    readonly report: ReportSummary;
    readonly order: RankingOrder;
    readonly vendors: readonly VendorSummary[];
  },
  words: {
    readonly names: Readonly<Record<string, string>>;
    readonly head: (column: string) => string;
  },
): ExportTable {
  const { report, order, vendors } = rows;
  const place = ({ vendor }: VendorSummary) => report.ranking[order].indexOf(vendor) + 1;
  return {
    heads: ["place", "vendor", "currency", ...columns.map(({ head }) => head)].map(words.head),
    rows: vendors.map((vendor) => [
      numberCell(place(vendor) === 0 ? null : String(place(vendor))),
      textCell(words.names[vendor.vendor] ?? vendor.vendor),
      textCell(report.assumptions.currency),
      ...columns.map(({ cell }) => cell(vendor, report)),
    ]),
  };
}
