"use client";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import { type RankingOrder, steadyOf } from "@/lib/domain/report/ranked";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import type { Money } from "@/lib/domain/units/money";
import { type ExportTable, numberCell, textCell } from "@/lib/format/export-table";

/** A memo is one page: the workbook has every vendor and every figure. */
const MOST_ROWS = 10;

/** The head of the ranking as a person reads it, money rounded, and what it is called. */
export function useMemoTable(
  report: ReportSummary,
  order: RankingOrder,
  vendors: readonly VendorSummary[],
  names: VendorNames,
): { readonly heading: string; readonly table: ExportTable } {
  const t = useTranslations("takeaway");
  const levels = useTranslations("comparison.confidence");
  const { money, percent } = useWords();
  const { days } = report.projected;
  const first = vendors.slice(0, MOST_ROWS);
  const figure = (value: Money | null | undefined) => textCell(value ? money(value) : null);
  const rows = first.map((vendor) => {
    const place = report.ranking[order].indexOf(vendor.vendor) + 1;
    return [
      numberCell(place === 0 ? null : String(place)),
      textCell(names[vendor.vendor] ?? vendor.vendor),
      figure(vendor.costInDisplayCurrency?.expected),
      figure(vendor.saving?.expected),
      figure(steadyOf(vendor, report)?.expected),
      textCell(percent(vendor.coverage.tokens)),
      textCell(vendor.confidence === null ? null : levels(vendor.confidence)),
    ];
  });
  const heads = [
    ...[t("columns.place"), t("columns.vendor"), t("columns.cost", { days }), t("columns.saving")],
    ...[t("columns.steady"), t("memo.covers"), t("columns.confidence")],
  ];
  return {
    heading: t("decision.table", { shown: first.length, all: vendors.length }),
    table: { heads, rows },
  };
}
