import type { FxRate } from "@/lib/domain/catalogue/catalogue";
import { leadingOffers } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import { yuanOn } from "@/lib/domain/offers/worth-on";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";

const SHOWN = 4;
const CAMPAIGN = "openai-block-2024";

/**
 * The largest answers to the block, and what the page leads with: the best offers that can be
 * claimed or stand, and, where these are few, those that were seen last.
 */
export function strongest(
  offers: readonly ListedOffer[],
  asOf: Day,
  rate: FxRate | null,
  locale: Locale,
) {
  const answers = offers.filter(({ noneFound, campaign }) => !noneFound && campaign === CAMPAIGN);
  const { current, seenLast } = leadingOffers(offers, asOf, locale, yuanOn(asOf, rate));
  const shown = current.slice(0, SHOWN);
  return {
    answers: sortOffers(answers, "grant", { asOf, locale }).slice(0, SHOWN),
    current: shown,
    seenLast: seenLast.slice(0, SHOWN - shown.length),
  };
}
