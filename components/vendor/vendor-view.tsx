"use client";
import { useTranslations } from "next-intl";
import { AsOfControl } from "@/components/as-of/as-of-control";
import { useAsOf } from "@/components/as-of/use-as-of";
import { PriceTable } from "@/components/model/price-table";
import { OfferResults } from "@/components/offer/offer-results";
import type { ListedPrice, VendorRecord } from "@/lib/domain/catalogue/listing";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, NO_FILTER } from "@/lib/domain/offers/offer-filter";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";

interface Props {
  readonly vendor: VendorRecord;
  readonly offers: readonly ListedOffer[];
  readonly prices: readonly ListedPrice[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}

/** One vendor as of a day: what it offers and what it costs. */
export function VendorView({ vendor, offers, prices, renderedOn, locale }: Props) {
  const t = useTranslations("vendors");
  const { asOf, today } = useAsOf(renderedOn);
  const known = filterOffers(offers, NO_FILTER, asOf);
  return (
    <>
      <div data-noprint className="border-y border-rule py-5">
        <AsOfControl renderedOn={renderedOn} />
      </div>
      <section className="grid gap-3 py-8">
        <h2 className="font-display text-2xl">{t("offers")}</h2>
        <OfferResults
          offers={sortOffers(known, "deadline", { asOf, locale })}
          asOf={asOf}
          today={today}
          locale={locale}
          view="tickets"
          own
        />
      </section>
      <section className="grid gap-3 py-8">
        <h2 className="font-display text-2xl">{t("models")}</h2>
        {vendor.models.length === 0 ? (
          <p className="text-soft">{t("noModels")}</p>
        ) : (
          <PriceTable vendor={vendor} prices={prices} asOf={asOf} today={today} locale={locale} />
        )}
      </section>
    </>
  );
}
