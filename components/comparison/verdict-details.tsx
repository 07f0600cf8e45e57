"use client";
import { useTranslations } from "next-intl";
import { BaselineList } from "@/components/comparison/explain/baseline-list";
import { Notice } from "@/components/ui/notice";
import type { VendorNames } from "@/components/words/names";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import { isHeldBack } from "@/lib/domain/report/ranked";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";

/** Models named in the verdict; more would be a list. */
const NAMED = 4;

/** What has to be known to read the verdict right: models, range, coverage, and what it is compared with. */
export function VerdictDetails({
  report,
  names,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.verdict");
  const level = useTranslations("comparison.confidence");
  const { moneyBand, percent, day } = useWords();
  const verdict = verdictOf(report);
  const { unpriced } = report.baseline.list;
  const { asOf } = report.assumptions;
  const models = verdict.kind === "unknown" ? [] : verdict.models;
  return (
    <div className="grid gap-4">
      {verdict.kind !== "unknown" && (
        <p className="max-w-prose text-sm text-soft">
          <Sentences>
            {[
              models.length > 0 &&
                t("models", {
                  models: models.slice(0, NAMED).join(", "),
                  more: Math.max(models.length - NAMED, 0),
                }),
              t("band", { band: moneyBand(verdict.band) }),
              verdict.vendor.coverage.tokens < 10_000n &&
                t("coverage", { share: percent(verdict.vendor.coverage.tokens) }),
              isHeldBack(verdict.vendor) && t("overLimit"),
              verdict.kind === "cheapest" &&
                verdict.vendor.saving !== null &&
                t("saves", { band: moneyBand(verdict.vendor.saving) }),
              verdict.vendor.confidence !== null &&
                t("confidence", { level: level(verdict.vendor.confidence) }),
              verdict.vendor.holdsUntil !== null &&
                t(verdict.vendor.holdsUntil < asOf ? "heldUntil" : "holdsUntil", {
                  day: day(verdict.vendor.holdsUntil),
                }),
            ]}
          </Sentences>
        </p>
      )}
      <BaselineList report={report} names={names} />
      {unpriced.length > 0 && (
        <Notice tone="warning" title={t("unpricedTitle")}>
          <p>{t("unpriced", { models: unpriced.map(({ model }) => model).join(", ") })}</p>
        </Notice>
      )}
    </div>
  );
}
