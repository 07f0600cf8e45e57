"use client";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";

/** The verdict of a report in one sentence. */
export function useVerdictWords(names: VendorNames): (report: ReportSummary) => string {
  const t = useTranslations("comparison.verdict");
  const { money, absolute } = useWords();
  return (report) => {
    const verdict = verdictOf(report);
    if (verdict.kind === "unknown") return t("unknown");
    return t(verdict.kind, {
      vendor: names[verdict.vendor.vendor] ?? verdict.vendor.vendor,
      saving: money(absolute(verdict.figure)),
      days: report.projected.days,
      atLeast: report.baseline.list.atLeast ? "yes" : "no",
    });
  };
}
