import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import { isCurrent, lastSeen, offerStatus } from "@/lib/domain/offers/offer-status";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";

const SHOWN = 4;
const CAMPAIGN = "openai-block-2024";

/** The largest answers to the block, and the largest offers that can be claimed or stand on the day. */
export function strongest(offers: readonly ListedOffer[], asOf: Day, locale: Locale) {
  const largest = sortOffers(
    offers.filter((offer) => !offer.noneFound),
    "grant",
    { asOf, locale },
  );
  const open = largest.filter(({ window }) => offerStatus(window, asOf) !== "ended");
  const current = open.filter(({ window }) => isCurrent(window, asOf));
  // When nobody has looked lately, what was seen last leads, largest first, and its mark says so.
  const seenLast = open.toSorted(
    (a, b) => (lastSeen(b.window, asOf) ?? 0) - (lastSeen(a.window, asOf) ?? 0),
  );
  return {
    answers: largest.filter(({ campaign }) => campaign === CAMPAIGN).slice(0, SHOWN),
    recent: (current.length > 0 ? current : seenLast).slice(0, SHOWN),
    isCurrent: current.length > 0,
  };
}
