"use client";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/words/use-words";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { formatDecimal } from "@/lib/domain/units/decimal";
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
  const growth = formatDecimal(growthBasisPoints, 2);
  const facts = [
    ["period", days(period.from, period.to)],
    ["asOf", day(asOf)],
    ["startOn", day(startOn)],
    ["horizon", t("assumed.days", { days: horizonDays, growth })],
    ["text", t("assumed.mix", contentMix)],
  ] as const;
  return (
    <header className="grid max-w-3xl gap-3">
      {/* Without a name, the verdict right below is its title. */}
      <h1 className={title === null ? "text-sm text-soft" : "font-display text-3xl"}>
        {title ?? t("untitled")}
      </h1>
      {note !== null && <p className="max-w-prose whitespace-pre-line">{note}</p>}
      <p className="text-sm text-soft">{t("frozen", { day: day(createdOn) })}</p>
      <dl className="flex flex-wrap gap-x-8 gap-y-3 text-sm">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-xs text-soft">{t(`assumed.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
