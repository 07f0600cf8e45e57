"use client";
import { useDeferredValue, useMemo } from "react";
import { useToday } from "@/components/as-of/use-today";
import type { FxRate } from "@/lib/domain/catalogue/catalogue";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, type OfferFilter } from "@/lib/domain/offers/offer-filter";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import { yuanOn } from "@/lib/domain/offers/worth-on";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { BestOffers } from "./best-offers";
import { OfferFilters, OfferFrame } from "./offer-filters";
import { OfferResults } from "./offer-results";
import { OfferRows } from "./offer-rows";
import { SeenLastNote } from "./seen-last-note";
import { useOfferQuery } from "./use-offer-query";
import { WiderChoices } from "./wider-choices";
import { WorthNote } from "./worth-note";

function vendorsOf(offers: readonly ListedOffer[], locale: Locale) {
  const names = new Map(offers.map(({ vendor }) => [vendor.slug, inLanguage(vendor.name, locale)]));
  return [...names].map(([slug, name]) => ({ slug, name }));
}

/** Whether nothing is asked of the list. */
function isAll(filter: OfferFilter): boolean {
  return Object.values(filter).every((value) => value === null || value === "");
}

/** Every offer, found and ordered in the browser; what is asked stands in the address. */
export function OfferBrowser({
  offers,
  rate,
  renderedOn,
  locale,
  served = "",
}: {
  readonly offers: readonly ListedOffer[];
  /** Puts worths in dollars and in yuan in one order. */
  readonly rate: FxRate | null;
  readonly renderedOn: Day;
  readonly locale: Locale;
  /** The query the page was made for. */
  readonly served?: string;
}) {
  const [query, setQuery, hrefOf] = useOfferQuery(served);
  const today = useToday(renderedOn);
  const asOf = query.asOf ?? today;
  const { vendor, kind, status, eligibility, compatible, region, sort } = query;
  const q = useDeferredValue(query.q);
  const filter = useMemo<OfferFilter>(
    () => ({ vendor, kind, status, eligibility, compatible, region, q }),
    [vendor, kind, status, eligibility, compatible, region, q],
  );
  const shown = useMemo(() => {
    const found = filterOffers(offers, filter, asOf);
    return sortOffers(found, sort, { asOf, locale, worthOf: yuanOn(asOf, rate) });
  }, [offers, filter, sort, rate, asOf, locale]);
  const vendors = useMemo(() => vendorsOf(offers, locale), [offers, locale]);

  return (
    <>
      <OfferFrame {...{ query, setQuery, hrefOf, renderedOn, served }} />
      <OfferFilters {...{ query, setQuery, vendors }} />
      <div className="pt-3">
        {isAll(filter) && <SeenLastNote offers={offers} asOf={asOf} locale={locale} />}
        {query.view === "rows" && isAll(filter) && (
          <BestOffers {...{ offers, asOf, rate, locale }} />
        )}
        <OfferResults
          offers={shown}
          asOf={asOf}
          today={today}
          locale={locale}
          view={query.view}
          rows={(real) => <OfferRows offers={real} asOf={asOf} locale={locale} />}
          asked={status}
          note={sort === "worth" && rate !== null && <WorthNote rate={rate} locale={locale} />}
          emptyAction={<WiderChoices {...{ offers, filter, query, setQuery, today, locale }} />}
        />
      </div>
    </>
  );
}
