"use client";
import { useTranslations } from "next-intl";
import { ComparisonView } from "@/components/comparison/comparison-view";
import type { VendorNames } from "@/components/comparison/names";
import { Sentences } from "@/components/comparison/sentences";
import { useWords } from "@/components/comparison/use-words";
import { ModelTable } from "@/components/estimate/model-table";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDecimal } from "@/lib/domain/decimal";
import type { Snapshot } from "@/lib/domain/snapshot";

/** A stored comparison as it was: its words, its figures, what went in. */
export function SharedComparison({
  snapshot,
  names,
}: {
  readonly snapshot: Snapshot;
  readonly names: VendorNames;
}) {
  const t = useTranslations("share");
  const { day, days } = useWords();
  const { title, note, createdOn, period, report, flips, usage } = snapshot;
  const { asOf, startOn, horizonDays, contentMix, growthBasisPoints } = report.assumptions;
  return (
    <div className="grid gap-8 pb-16">
      <header className="grid max-w-3xl gap-3">
        <h1 className="font-display text-3xl">{title ?? t("untitled")}</h1>
        {note !== null && <p className="max-w-prose whitespace-pre-line">{note}</p>}
        <p className="text-sm text-soft">
          <Sentences>
            {[
              t("frozen", { day: day(createdOn) }),
              t("assumed", {
                period: days(period.from, period.to),
                asOf: day(asOf),
                startOn: day(startOn),
                days: horizonDays,
                growth: formatDecimal(growthBasisPoints, 2),
                zh: contentMix.zh,
                en: contentMix.en,
                code: contentMix.code,
              }),
            ]}
          </Sentences>
        </p>
      </header>
      <ComparisonView report={report} flips={flips} names={names} />
      <Disclosure summary={t("usage")}>
        <ModelTable usage={usage} />
      </Disclosure>
    </div>
  );
}
