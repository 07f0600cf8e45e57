import { leadingOffers } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import type { Pico } from "@/lib/domain/units/money";

const SHOWN = 4;
const CAMPAIGN = "openai-block-2024";

/**
 * The largest answers to the block, and what the page leads with: the best offers that can be
 * claimed or stand, and, where these are few, those that were seen last.
 */
export function strongest(
  offers: readonly ListedOffer[],
  asOf: Day,
  locale: Locale,
  worthOf?: (offer: ListedOffer) => Pico | null,
) {
  const answers = offers.filter(({ noneFound, campaign }) => !noneFound && campaign === CAMPAIGN);
  const { current, seenLast } = leadingOffers(offers, asOf, locale, worthOf);
  const shown = current.slice(0, SHOWN);
  return {
    answers: sortOffers(answers, "grant", { asOf, locale }).slice(0, SHOWN),
    current: shown,
    seenLast: seenLast.slice(0, SHOWN - shown.length),
  };
}
