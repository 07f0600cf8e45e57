import Link from "next/link";
import { useTranslations } from "next-intl";
import { ShownFrom } from "@/components/as-of/shown-from";
import { messageOr } from "@/components/words/message-or";
import { Space } from "@/components/words/sentences";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { contestedFrom, voicesOf } from "@/lib/domain/catalogue/source-use";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";

/** Every point on which sources differ, what each side says and by how many voices. */
export function ConflictList({
  offers,
  renderedOn,
  locale,
}: {
  readonly offers: readonly Offer[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("sources");
  const words = useTranslations("offers");
  const nameOf = (field: string) => messageOr(words, `field.${field}`, field);
  const contested = offers.flatMap((offer) =>
    offer.facts.filter(({ conflict }) => conflict).map((fact) => ({ offer, fact })),
  );
  return (
    <ul className="grid gap-x-10 border-t border-rule lg:grid-cols-2">
      {contested.map(({ offer, fact }) => (
        <ShownFrom
          key={offer.slug + fact.field}
          day={contestedFrom(fact)}
          renderedOn={renderedOn}
          className="border-b border-rule py-4"
        >
          <div className="grid content-start gap-1">
            <h3 className="font-medium">
              <Link
                href={`/${locale}/offers/${offer.slug}`}
                prefetch={false}
                className="hover:text-seal"
              >
                <span className="block text-sm font-normal text-soft">
                  {inLanguage(offer.vendor.name, locale)}
                </span>
                {words("named", {
                  name: inLanguage(offer.title, locale),
                  what: nameOf(fact.field),
                })}
              </Link>
            </h3>
            <ul className="text-sm">
              {voicesOf(fact).map(({ value, independent }) => (
                <li key={value.en}>
                  {inLanguage(value, locale)}
                  <Space />
                  <span className="text-soft">{t("voices", { count: independent })}</span>
                </li>
              ))}
            </ul>
            {fact.note && <p className="text-sm text-soft">{inLanguage(fact.note, locale)}</p>}
          </div>
        </ShownFrom>
      ))}
    </ul>
  );
}
