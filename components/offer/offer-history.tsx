import { useTranslations } from "next-intl";
import { messageOr } from "@/components/words/message-or";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { type HistoryDay, offerHistory } from "@/lib/domain/offers/offer-history";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { publisherName } from "@/lib/format/publisher";
import { DayText } from "./day-text";
import { Section } from "./section";

/** A name and what goes with it. */
function useNamed() {
  const t = useTranslations("offers");
  return {
    named: (name: string, what: string) => t("named", { name, what }),
    nameOf: (field: string) => messageOr(t, `field.${field}`, field),
  };
}

function Entry({ entry, locale }: { readonly entry: HistoryDay; readonly locale: Locale }) {
  const t = useTranslations("offers.detail");
  const dated = useTranslations("api.dates");
  const { named, nameOf } = useNamed();
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-2.5 sm:grid-cols-[8rem_1fr]">
      <span className="text-sm text-soft">
        {entry.day === null ? t("historyUndated") : <DayText day={entry.day} locale={locale} />}
      </span>
      <ul className="grid gap-1 text-sm">
        {entry.dates.map(({ kind, grant }) => (
          <li key={kind + grant?.en} className="font-medium">
            {grant == null ? dated(kind) : named(dated(kind), inLanguage(grant, locale))}
          </li>
        ))}
        {entry.said.map(({ source, about }) => (
          <li key={source.slug}>
            <span className="text-soft">{publisherName(source.publisher, locale)}</span>
            {about.map(({ field, statement }) => (
              <span key={field + statement.id}>
                <span className="text-soft"> · </span>
                {named(nameOf(field), inLanguage(statement.value, locale))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What was said of an offer and what changed, day by day. */
export function OfferHistory({
  offer,
  locale,
}: {
  readonly offer: Offer;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  const days = offerHistory(offer);
  if (days.length === 0) return null;
  return (
    <Section title={t("history")} lead={t("historyText")}>
      <ol className="border-t border-rule">
        {days.map((entry) => (
          <Entry key={entry.day} entry={entry} locale={locale} />
        ))}
      </ol>
    </Section>
  );
}
