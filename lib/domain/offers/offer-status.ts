import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";

/** A report older than this says little about today. */
export const RECENT_DAYS = 90;

/**
 * Where an offer stands on a day.
 *
 * `claimable` needs a documented last day that has not passed and a start, documented or at least
 * reported, that has come. A documented last day that has passed is `ended`, whatever was reported
 * later; so is an offer whose platform has closed. Without one it is `standing` while its newest report is at most {@link RECENT_DAYS} days
 * old, and `stale` from then on, or when nobody had reported it by the day.
 */
export function offerStatus(window: ClaimWindow, asOf: Day): OfferStatus {
  const { from, until, reportedFrom, closedOn = null } = window;
  if ((until !== null && until < asOf) || (closedOn !== null && closedOn < asOf)) return "ended";
  if (from !== null && from > asOf) return "upcoming";
  const start = from ?? reportedFrom;
  if (until !== null && start !== null && start <= asOf) return "claimable";
  const seen = lastSeen(window, asOf);
  return seen !== null && asOf - seen <= RECENT_DAYS ? "standing" : "stale";
}

/**
 * The newest day up to `asOf` on which an offer is known to have stood; null when there is none.
 * Between its first and its last report it is taken to have stood.
 */
export function lastSeen(
  { from, reportedFrom, reportedUntil }: ClaimWindow,
  asOf: Day,
): Day | null {
  const first = reportedFrom ?? from;
  if (first !== null && reportedUntil !== null && first <= asOf && asOf <= reportedUntil)
    return asOf;
  const days = [from, reportedFrom, reportedUntil].filter((day) => day !== null && day <= asOf);
  return days.reduce((newest, day) => ((day ?? 0) > (newest ?? 0) ? day : newest), null);
}

/** The newest report of an offer up to `asOf`; null when none is dated. */
export function lastReport({ reportedFrom, reportedUntil }: ClaimWindow, asOf: Day): Day | null {
  const reports = [reportedUntil, reportedFrom];
  return reports.find((day) => day !== null && day <= asOf) ?? null;
}

/** Claimable or standing: what may be shown as current. A stale offer never is. */
export function isCurrent(window: ClaimWindow, asOf: Day): boolean {
  const status = offerStatus(window, asOf);
  return status === "claimable" || status === "standing";
}

/** Days left to claim, the day itself included; null when no last day is documented or it has passed. */
export function daysLeft(window: ClaimWindow, asOf: Day): number | null {
  if (offerStatus(window, asOf) !== "claimable" || window.until === null) return null;
  return window.until - asOf + 1;
}
