"use client";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/words/use-words";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { ShownShare } from "./shown-share";

/** A shared comparison's name and note as they were typed. Without a name the verdict below is its title. */
export function ShareTitle({ snapshot: { title, note } }: { readonly snapshot: ShownShare }) {
  if (title === null && note === null) return null;
  return (
    <header className="grid max-w-3xl gap-3">
      {title !== null && <h1 className="font-display text-3xl">{title}</h1>}
      {note !== null && <p className="max-w-prose whitespace-pre-line">{note}</p>}
    </header>
  );
}

/** When it was frozen, and what it assumed. */
export function ShareFacts({
  snapshot: { createdOn, period },
  assumptions,
}: {
  readonly snapshot: ShownShare;
  readonly assumptions: Assumptions;
}) {
  const t = useTranslations("share");
  const { day, days } = useWords();
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
    <div className="grid max-w-3xl gap-3">
      <p className="text-sm text-soft">{t("frozen", { day: day(createdOn) })}</p>
      <dl className="flex flex-wrap gap-x-8 gap-y-3 text-sm">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-xs text-soft">{t(`assumed.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
