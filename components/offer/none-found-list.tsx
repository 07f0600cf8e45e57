import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { Old } from "./checked";

/** Vendors that were looked at in vain: a record too. */
export function NoneFoundList({
  offers,
  today,
  locale,
}: {
  readonly offers: readonly ListedOffer[];
  readonly today: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers");
  return (
    <section className="mt-14 grid gap-3">
      <h2 className="font-display text-xl">{t("browse.noneFoundTitle")}</h2>
      <p className="text-sm text-soft">{t("browse.noneFoundText")}</p>
      <ul className="grid gap-x-8 border-t border-rule sm:grid-cols-2">
        {offers.map((offer) => (
          <li key={offer.slug} className="border-b border-rule py-2.5 text-sm">
            <Link
              href={`/${locale}/offers/${offer.slug}`}
              prefetch={false}
              className="font-medium hover:text-seal"
            >
              {inLanguage(offer.vendor.name, locale)}
            </Link>
            <span className="block text-soft">
              {inLanguage(offer.title, locale)}
              {offer.lookedOn !== null && (
                <>
                  {" · "}
                  <span className="whitespace-nowrap">
                    {t("ticket.lookedOn", { day: formatDate(offer.lookedOn, locale) })}
                  </span>
                  <Old day={offer.lookedOn} today={today} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
