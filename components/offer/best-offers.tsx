import Link from "next/link";
import { useTranslations } from "next-intl";
import type { FxRate } from "@/lib/domain/catalogue/catalogue";
import { leadingOffers } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { yuanOn } from "@/lib/domain/offers/worth-on";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { useHeadline } from "./headline-figure";
import { StatusMark } from "./status-mark";

const SHOWN = 3;

/** The best offers that can be claimed or stand on the day, then those seen last, as small tickets: where there is room, above the list. */
export function BestOffers({
  offers,
  asOf,
  rate,
  locale,
}: {
  readonly offers: readonly ListedOffer[];
  readonly asOf: Day;
  readonly rate: FxRate | null;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.browse");
  const headline = useHeadline();
  const { current, seenLast } = leadingOffers(offers, asOf, locale, yuanOn(asOf, rate));
  const best = [...current, ...seenLast].slice(0, SHOWN);
  if (best.length === 0) return null;
  return (
    <ul aria-label={t("best")} className="grid grid-cols-3 gap-4 pb-2 max-md:hidden">
      {best.map(({ slug, vendor, grants, window }) => {
        const { main, unit } = headline(grants, locale);
        return (
          <li key={slug} className="ticket relative px-4 py-1.5 hover:shadow-lift">
            <p className="flex items-center justify-between gap-2 text-sm">
              <Link
                href={`/${locale}/offers/${slug}`}
                prefetch={false}
                className="font-medium after:absolute after:inset-0 hover:text-seal"
              >
                {inLanguage(vendor.name, locale)}
              </Link>
              <StatusMark status={offerStatus(window, asOf)} />
            </p>
            <p className="font-display text-2xl leading-tight">
              {main} {unit && <span className="font-sans text-sm text-soft">{unit}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
