import type { Day } from "@/lib/domain/units/day";
import type { ListedOffer } from "./listed-offer";
import { filterOffers, NO_FILTER, type OfferFilter } from "./offer-filter";

/** A condition to let go of, and how many offers match without it. */
export interface WiderFilter {
  readonly drop: keyof OfferFilter;
  readonly count: number;
}

/**
 * The single conditions without which something matches, the nearest first: the one that lets in
 * the fewest. Empty when no single one is in the way.
 */
export function widerFilters(
  offers: readonly ListedOffer[],
  filter: OfferFilter,
  asOf: Day,
): WiderFilter[] {
  const asked = (Object.keys(NO_FILTER) as (keyof OfferFilter)[]).filter(
    (key) => filter[key] !== NO_FILTER[key],
  );
  return asked
    .map((drop) => {
      const wider = { ...filter, [drop]: NO_FILTER[drop] };
      return { drop, count: filterOffers(offers, wider, asOf).length };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count);
}
