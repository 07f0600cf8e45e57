import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import type { Assumptions } from "./estimate-report";

/** A vendor's offers that a person could know of on the day of an estimate. */
export type VendorOffers = readonly EstimateOffer[];

/** Those first reported, or begun, by `asOf`; nobody could have known of others. */
export function offersKnown(
  offers: readonly EstimateOffer[],
  { asOf, startOn }: Assumptions,
): VendorOffers {
  const day = asOf > startOn ? asOf : startOn;
  return offers.filter(({ window }) => isKnownOn(window, day));
}
