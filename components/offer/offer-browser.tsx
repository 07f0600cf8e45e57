"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/domain/day";
import type { ListedOffer } from "@/lib/domain/listed-offer";
import type { Locale } from "@/lib/domain/locale";
import { filterOffers } from "@/lib/domain/offer-filter";
import { sortOffers } from "@/lib/domain/offer-sort";
import { OfferFilters } from "./offer-filters";
import { OfferResults } from "./offer-results";
import { useOfferQuery } from "./use-offer-query";
import { useToday } from "./use-today";

const CLEAR = {
  vendor: null,
  kind: null,
  status: null,
  eligibility: null,
  compatible: null,
  q: null,
};

function vendorsOf(offers: readonly ListedOffer[], locale: Locale) {
  const names = new Map(offers.map(({ vendor }) => [vendor.slug, vendor.name[locale]]));
  return [...names].map(([slug, name]) => ({ slug, name }));
}

/** Every offer, found and ordered in the browser; what is asked stands in the address. */
export function OfferBrowser({
  offers,
  renderedOn,
  locale,
}: {
  readonly offers: readonly ListedOffer[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.browse");
  const [query, setQuery] = useOfferQuery();
  const today = useToday(renderedOn);
  const asOf = query.asOf ?? today;
  const { vendor, kind, status, eligibility, compatible, sort } = query;
  const q = useDeferredValue(query.q);
  const shown = useMemo(() => {
    const filter = { vendor, kind, status, eligibility, compatible, q };
    const found = filterOffers(offers, filter, asOf);
    return sortOffers(found, sort, { asOf, locale });
  }, [offers, vendor, kind, status, eligibility, compatible, q, sort, asOf, locale]);
  const vendors = useMemo(() => vendorsOf(offers, locale), [offers, locale]);

  return (
    <>
      <OfferFilters query={query} setQuery={setQuery} today={today} vendors={vendors} />
      <div className="pt-5">
        <OfferResults
          offers={shown}
          asOf={asOf}
          locale={locale}
          view={query.view}
          emptyAction={<Button onClick={() => setQuery(CLEAR)}>{t("clear")}</Button>}
        />
      </div>
    </>
  );
}
