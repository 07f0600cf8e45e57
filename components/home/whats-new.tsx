import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

const SHOWN = 5;

/** The latest day any source is dated, up to `asOf`; null when none is. */
function lastHeardOf({ facts }: Offer, asOf: Day): Day | null {
  const days = facts.flatMap(({ statements }) => statements.flatMap(({ day }) => day ?? []));
  return days
    .filter((day) => day <= asOf)
    .reduce<Day | null>((a, b) => (a !== null && a > b ? a : b), null);
}

/** The offers somebody wrote about last, by the dates of their sources. */
export function WhatsNew({
  offers,
  asOf,
  locale,
}: {
  readonly offers: readonly Offer[];
  readonly asOf: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("home.news");
  const latest = offers
    .flatMap((offer) => {
      const day = offer.noneFound ? null : lastHeardOf(offer, asOf);
      return day === null ? [] : [{ offer, day }];
    })
    .toSorted((a, b) => b.day - a.day || a.offer.slug.localeCompare(b.offer.slug))
    .slice(0, SHOWN);
  return (
    <section className="grid gap-x-10 gap-y-4 pt-20 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="grid content-start gap-3">
        <h2 className="font-display text-2xl">{t("title")}</h2>
        <p className="text-sm text-soft">{t("text")}</p>
        <p className="text-sm">
          <Link href={`/${locale}/changes`} prefetch={false} className="link">
            {t("link")}
          </Link>
        </p>
      </div>
      <ul className="border-t border-ink">
        {latest.map(({ offer, day }) => (
          <li
            key={offer.slug}
            className="grid items-baseline gap-x-4 gap-y-0.5 border-b border-rule py-3 sm:grid-cols-[8rem_1fr]"
          >
            <time dateTime={formatDay(day)} className="text-sm text-soft">
              {formatDate(day, locale)}
            </time>
            <span>
              <span className="font-medium">{inLanguage(offer.vendor.name, locale)}</span>{" "}
              <Link href={`/${locale}/offers/${offer.slug}`} prefetch={false} className="link">
                {inLanguage(offer.title, locale)}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
