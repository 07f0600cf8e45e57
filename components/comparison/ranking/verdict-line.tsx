"use client";
import { useTranslations } from "next-intl";
import { BaselineList } from "@/components/comparison/explain/baseline-list";
import { Notice } from "@/components/ui/notice";
import type { VendorNames } from "@/components/words/names";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import { countsOverLimit } from "@/lib/domain/report/ranked";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";

/** The whole report in a sentence, and what has to be known to read it right. */
export function VerdictLine({
  report,
  names,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.verdict");
  const { money, moneyBand, absolute, percent } = useWords();
  const verdict = verdictOf(report);
  const { baseline, projected } = report;
  return (
    <div className="grid gap-4">
      <p className="max-w-[44rem] font-display text-2xl sm:text-3xl" data-verdict={verdict.kind}>
        {verdict.kind === "unknown"
          ? t("unknown")
          : t(verdict.kind, {
              vendor: names[verdict.vendor.vendor] ?? verdict.vendor.vendor,
              saving: money(absolute(verdict.saving.expected)),
              days: projected.days,
              atLeast: baseline.list.atLeast ? "yes" : "no",
            })}
      </p>
      {verdict.kind !== "unknown" && (
        <p className="max-w-prose text-sm text-soft">
          <Sentences>
            {[
              t("band", { band: moneyBand(verdict.saving) }),
              verdict.vendor.coverage.tokens < 10_000n &&
                t("coverage", { share: percent(verdict.vendor.coverage.tokens) }),
              countsOverLimit(verdict.vendor) && t("overLimit"),
            ]}
          </Sentences>
        </p>
      )}
      <BaselineList report={report} />
      {baseline.list.unpriced.length > 0 && (
        <Notice tone="warning" title={t("unpricedTitle")}>
          <p>
            {t("unpriced", { models: baseline.list.unpriced.map(({ model }) => model).join(", ") })}
          </p>
        </Notice>
      )}
    </div>
  );
}
