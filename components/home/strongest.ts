import { RECENT_DAYS } from "@/lib/domain/offers/campaign-state";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";

const SHOWN = 4;
const CAMPAIGN = "openai-block-2024";

/** The largest answers to the block, and the largest of the others that were reported lately and have not ended. */
export function strongest(offers: readonly ListedOffer[], asOf: Day, locale: Locale) {
  const largest = sortOffers(
    offers.filter((offer) => !offer.noneFound),
    "grant",
    { asOf, locale },
  );
  const isRecent = ({ window }: ListedOffer) =>
    (window.reportedUntil ?? 0) >= asOf - RECENT_DAYS && offerStatus(window, asOf) !== "ended";
  return {
    answers: largest.filter(({ campaign }) => campaign === CAMPAIGN).slice(0, SHOWN),
    recent: largest.filter((o) => o.campaign !== CAMPAIGN && isRecent(o)).slice(0, SHOWN),
  };
}
