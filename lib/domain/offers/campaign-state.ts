import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";
import type { ListedOffer } from "./listed-offer";
import { isKnownOn, offerStatus } from "./offer-status";

/** What {@link campaignState} reads of an offer. */
export type CountedOffer = Pick<ListedOffer, "campaign" | "window" | "noneFound"> & {
  readonly vendor: string;
};

/** How the offers that answered an event stand on a day. */
export interface CampaignState {
  /** Vendors with at least one offer for it. */
  readonly vendors: number;
  /** Their offers by status. Offers nobody had reported by the day are in none. */
  readonly byStatus: Readonly<Record<OfferStatus, number>>;
  /** Other offers, not ended, reported in the {@link RECENT_DAYS} days up to the day. */
  readonly standing: number;
}

/** A report older than this says little about today. */
export const RECENT_DAYS = 90;

function isStanding({ window, noneFound }: CountedOffer, asOf: Day): boolean {
  const seen = window.reportedUntil ?? window.reportedFrom;
  if (noneFound || seen === null || offerStatus(window, asOf) === "ended") return false;
  return isKnownOn(window, asOf) && seen >= asOf - RECENT_DAYS;
}

/** Counts, never estimates: an offer without a documented deadline is counted as `undated`, not as open. */
export function campaignState(
  offers: readonly CountedOffer[],
  campaign: string,
  asOf: Day,
): CampaignState {
  const answers = offers.filter(
    (offer) => offer.campaign === campaign && !offer.noneFound && isKnownOn(offer.window, asOf),
  );
  const byStatus = { claimable: 0, upcoming: 0, ended: 0, undated: 0 };
  for (const { window } of answers) byStatus[offerStatus(window, asOf)] += 1;
  return {
    vendors: new Set(answers.map(({ vendor }) => vendor)).size,
    byStatus,
    standing: offers.filter((o) => o.campaign !== campaign && isStanding(o, asOf)).length,
  };
}
