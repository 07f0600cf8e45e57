import { useTranslations } from "next-intl";
import { messageOr } from "@/components/words/message-or";
import type { Fact } from "@/lib/domain/catalogue/offer";
import { restsBecause } from "@/lib/domain/catalogue/rests-on";
import { voiceCount } from "@/lib/domain/catalogue/source-use";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { publisherName } from "@/lib/format/publisher";
import { formatSourceDate } from "@/lib/format/source-date";
import { ConflictMark } from "./conflict-mark";
import { StatementRow } from "./statement-row";

function Was({ fact, locale }: { readonly fact: Fact; readonly locale: Locale }) {
  const t = useTranslations("offers.detail");
  const was = fact.statements.find(({ id }) => id === fact.was);
  if (was === undefined) return null;
  const { value, source, day, dateText } = was;
  const dated = formatSourceDate(day, dateText, locale) ?? t("undatedSource");
  return (
    <p className="pt-1 text-sm text-amber">
      {t("was", {
        value: inLanguage(value, locale),
        publisher: publisherName(source.publisher, locale),
        day: dated,
      })}
    </p>
  );
}

/** A fact with all that was said of it; where sources differ their words stand side by side. */
export function FactBlock({ fact, locale }: { readonly fact: Fact; readonly locale: Locale }) {
  const t = useTranslations("offers");
  const voices = voiceCount(fact);
  const count = fact.statements.length;
  const name = messageOr(t, `field.${fact.field}`, fact.field);
  return (
    <article className={fact.conflict ? "border-l-2 border-amber-fill pl-4" : undefined}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-medium">{name}</h3>
        {fact.conflict && <ConflictMark />}
        {count > 0 && (
          <span className="text-xs text-soft">
            {t(voices === count ? "detail.voicesAll" : "detail.voices", { voices, count })}
          </span>
        )}
      </div>
      <p className="pt-1">
        {inLanguage(fact.value, locale) ?? (
          <span className="text-amber">{t("detail.nothingKnown")}</span>
        )}
      </p>
      <Was fact={fact} locale={locale} />
      {fact.note && <p className="pt-1 text-sm text-soft">{inLanguage(fact.note, locale)}</p>}
      <ul className="mt-3 grid gap-x-8 sm:grid-cols-2">
        {fact.statements.map((statement) => (
          <StatementRow
            key={statement.id}
            statement={statement}
            rests={fact.restsOn === statement.id}
            because={fact.restsOn === statement.id ? restsBecause(fact) : null}
            locale={locale}
          />
        ))}
      </ul>
    </article>
  );
}
