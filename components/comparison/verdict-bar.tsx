"use client";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";

/** The report in a sentence that stays in view, and what to do next. */
export function VerdictBar({
  report,
  names,
  place,
  children,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
  /** Gets the focus when the result has come. */
  readonly place?: Ref<HTMLDivElement>;
  /** What to do next: links that look like small buttons. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations("comparison.verdict");
  const { money, absolute } = useWords();
  const verdict = verdictOf(report);
  return (
    <div
      ref={place}
      tabIndex={-1}
      className="sticky top-0 z-30 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-y border-edge bg-paper px-4 py-2.5 outline-none sm:-mx-6 sm:px-6 print:static"
    >
      <p
        className="min-w-0 font-display text-base leading-snug sm:text-xl"
        data-verdict={verdict.kind}
      >
        {verdict.kind === "unknown"
          ? t("unknown")
          : t(verdict.kind, {
              vendor: names[verdict.vendor.vendor] ?? verdict.vendor.vendor,
              saving: money(absolute(verdict.saving.expected)),
              days: report.projected.days,
              atLeast: report.baseline.list.atLeast ? "yes" : "no",
            })}
      </p>
      {children !== undefined && (
        <div className="flex flex-wrap gap-2" data-noprint>
          {children}
        </div>
      )}
    </div>
  );
}
