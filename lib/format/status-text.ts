import { seenNotSince } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

/** Words of the namespace `offers`, whatever the type of its keys. */
type OfferWords = (key: never, values?: never) => string;

/** Where an offer stands on a day; of one not seen lately, since when. */
export function statusText(
  words: OfferWords,
  offer: Pick<ListedOffer, "window">,
  asOf: Day,
  locale: Locale,
): string {
  const t = words as (key: string, values?: Record<string, string>) => string;
  const seen = seenNotSince(offer, asOf);
  if (seen !== null) return t("reading.seen", { day: formatDate(seen, locale) });
  return t(`status.${offerStatus(offer.window, asOf)}`);
}
