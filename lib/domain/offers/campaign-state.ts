import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";
import type { ListedOffer } from "./listed-offer";
import { offerStatus } from "./offer-status";

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
}

/** Counts, never estimates: an offer that nobody reported lately is counted as `stale`, not as open. */
export function campaignState(
  offers: readonly CountedOffer[],
  campaign: string,
  asOf: Day,
): CampaignState {
  const answers = offers.filter(
    (offer) => offer.campaign === campaign && !offer.noneFound && isKnownOn(offer.window, asOf),
  );
  const byStatus = { claimable: 0, upcoming: 0, ended: 0, standing: 0, stale: 0 };
  for (const { window } of answers) byStatus[offerStatus(window, asOf)] += 1;
  return {
    vendors: new Set(answers.map(({ vendor }) => vendor)).size,
    byStatus,
  };
}
