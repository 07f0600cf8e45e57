import { useTranslations } from "next-intl";
import { dayInUtc8 } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

const ACTIONS = {
  "suggestion.accepted": "accepted",
  "suggestion.refused": "refused",
  "offer.read": "read",
  "record.published": "published",
  "record.ended": "ended",
  "record.withdrawn": "withdrawn",
} as const;

/** A row of the trail. `reason` is null where none was asked for. */
interface Line {
  readonly position: number;
  readonly at: Date;
  readonly editorName: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
}

/** What was done at the desk, newest first. */
export function TrailList({
  lines,
  locale,
}: {
  readonly lines: readonly Line[];
  readonly locale: Locale;
}) {
  const t = useTranslations("desk.trail");
  const inWords = (action: string) => {
    const known = Object.entries(ACTIONS).find(([name]) => name === action);
    return known === undefined ? action : t(known[1]);
  };
  return (
    <section aria-labelledby="trail" className="grid gap-3">
      <h2 id="trail" className="font-display text-xl">
        {t("title")}
      </h2>
      {lines.length === 0 && <p className="text-sm text-soft">{t("nothing")}</p>}
      <ol className="grid text-sm">
        {lines.map(({ position, at, editorName, action, subject, reason }) => (
          <li key={position} className="grid gap-1 border-t border-rule py-2">
            <p>
              <span className="text-soft tabular-nums">{position}</span>{" "}
              <span translate="no" className="font-medium">
                {editorName}
              </span>{" "}
              {inWords(action)}{" "}
              <span className="text-soft">
                · {formatDate(dayInUtc8(Math.floor(at.getTime() / 1000)), locale)}
              </span>
            </p>
            <p translate="no" className="text-soft wrap-anywhere">
              {[subject, reason].filter((text) => text !== null).join(" · ")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
