"use client";
import { useTranslations } from "next-intl";
import { ComparisonView } from "@/components/comparison/comparison-view";
import type { VendorNames } from "@/components/comparison/names";
import { Sentences } from "@/components/comparison/sentences";
import { useWords } from "@/components/comparison/use-words";
import { ModelTable } from "@/components/estimate/model-table";
import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDecimal } from "@/lib/domain/decimal";
import type { SinceThen } from "@/lib/domain/since-then";
import type { Snapshot } from "@/lib/domain/snapshot";
import { SinceThenSection } from "./since-then";

/** A stored comparison as it was: its words, its figures, what went in. */
export function SharedComparison({
  id,
  snapshot,
  names,
  change,
}: {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly names: VendorNames;
  readonly change: SinceThen | null;
}) {
  const t = useTranslations("share");
  const { day, days, locale } = useWords();
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
      {change !== null && <SinceThenSection change={change} names={names} />}
      <div className="grid justify-items-start gap-2" data-noprint>
        {/* The link carries the id alone; the inputs are fetched when it is opened. */}
        <a className={buttonClass("secondary")} href={`/${locale}/estimate?from=${id}`}>
          {t("start")}
        </a>
        <p className="text-sm text-soft">{t("startHint")}</p>
      </div>
      <Disclosure summary={t("usage")}>
        <ModelTable usage={usage} />
      </Disclosure>
    </div>
  );
}
