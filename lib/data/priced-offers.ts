import "server-only";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { inLeadingOrder } from "@/lib/domain/offers/leading-offers";
import { type ListedOffer, toListedOffer } from "@/lib/domain/offers/listed-offer";
import { withWorthOn } from "@/lib/domain/offers/offer-worth";
import { yuanOn } from "@/lib/domain/offers/worth-on";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { findRate } from "./fx-rates";
import { listPrices } from "./prices";

/** Offers with what each is worth on a day, and that in yuan, to put them in order by. */
export async function priceOffers(offers: readonly Offer[], asOf: Day) {
  const [prices, rate] = await Promise.all([listPrices(), findRate(asOf)]);
  const priced = withWorthOn(offers.map(toListedOffer), prices, asOf);
  return { offers: priced, worthOf: yuanOn(asOf, rate) };
}

/** The offers known on a day, best first: what can be had, what is to come, what was not seen lately, what has ended. */
export async function offersToLead(
  all: readonly Offer[],
  asOf: Day,
  locale: Locale,
): Promise<ListedOffer[]> {
  const { offers, worthOf } = await priceOffers(all, asOf);
  return inLeadingOrder(offers, asOf, locale, worthOf);
}
