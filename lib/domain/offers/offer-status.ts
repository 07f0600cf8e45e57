import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";

/**
 * Where a claim window stands on a day.
 *
 * `claimable` needs a documented last day that has not passed and a start, documented or at least
 * reported, that has come. Without a documented last day nobody can say whether an offer is open:
 * it is `undated`, however recently it was reported, and never `claimable`. A documented last day
 * that has passed is `ended`, whatever was reported later.
 */
export function offerStatus(window: ClaimWindow, asOf: Day): OfferStatus {
  const { from, until, reportedFrom } = window;
  if (until !== null && until < asOf) return "ended";
  if (from !== null && from > asOf) return "upcoming";
  const start = from ?? reportedFrom;
  if (until === null || start === null || start > asOf) return "undated";
  return "claimable";
}

/**
 * False on days before an offer began or was first reported: nobody could have known of it then. An
 * offer of which neither day is known is never ruled out.
 */
export function isKnownOn({ from, reportedFrom }: ClaimWindow, asOf: Day): boolean {
  const starts = [from, reportedFrom].filter((day) => day !== null);
  return starts.length === 0 || starts.some((day) => day <= asOf);
}

/** Days left to claim, the day itself included; null when no last day is documented or it has passed. */
export function daysLeft(window: ClaimWindow, asOf: Day): number | null {
  if (offerStatus(window, asOf) !== "claimable" || window.until === null) return null;
  return window.until - asOf + 1;
}
