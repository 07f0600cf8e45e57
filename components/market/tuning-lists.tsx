import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { TuningAdvice, TuningPerk, TuningStep } from "@/lib/domain/catalogue/fine-tuning";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { type Cited, SaidList } from "./said-fold";

const ROW =
  "grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[11rem_minmax(0,1fr)] [&>*]:min-w-0";

/** How fine-tuning closes, day by day. */
export function TuningSteps({
  steps,
  cited,
  locale,
}: {
  readonly steps: readonly TuningStep[];
  readonly cited: Cited;
  readonly locale: Locale;
}) {
  const t = useTranslations("market.tuning");
  return (
    <ol className="border-t border-rule">
      {steps.map(({ slug, on, lastSafeDay, statements }) => (
        <li key={slug} className={ROW}>
          <div className="grid content-start justify-items-start gap-1">
            <time dateTime={formatDay(on)} className="font-medium">
              {formatDate(on, locale)}
            </time>
            {lastSafeDay !== null && (
              <Mark tone="seal">{t("lastSafe", { day: formatDate(lastSafeDay, locale) })}</Mark>
            )}
          </div>
          <SaidList statements={statements} cited={cited} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

/** What goes, ways on and rules, or what was given away: a name and what is said of it. */
export function TuningNotes({
  notes,
  cited,
  locale,
}: {
  readonly notes: readonly (TuningAdvice | TuningPerk)[];
  readonly cited: Cited;
  readonly locale: Locale;
}) {
  return (
    <ul className="border-t border-rule">
      {notes.map((note) => (
        <li key={note.slug} className={ROW}>
          <div className="grid content-start">
            <span className="font-medium">
              {inLanguage("title" in note ? note.title : note.name, locale)}
            </span>
            {"reportedOn" in note && note.reportedOn !== null && (
              <span className="text-sm text-soft">{formatDate(note.reportedOn, locale)}</span>
            )}
          </div>
          <SaidList statements={note.statements} cited={cited} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
