"use client";
import { useTranslations } from "next-intl";
import { Sentences } from "@/components/comparison/sentences";
import { useWords } from "@/components/comparison/use-words";
import { formatDecimal } from "@/lib/domain/decimal";
import type { Assumptions } from "@/lib/domain/estimate-report";
import type { ShownShare } from "./shown-share";

/** A shared comparison's words as they were typed, its date and what it assumed. */
export function ShareHead({
  snapshot,
  assumptions,
}: {
  readonly snapshot: ShownShare;
  readonly assumptions: Assumptions;
}) {
  const t = useTranslations("share");
  const { day, days } = useWords();
  const { title, note, createdOn, period } = snapshot;
  const { asOf, startOn, horizonDays, contentMix, growthBasisPoints } = assumptions;
  return (
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
  );
}
