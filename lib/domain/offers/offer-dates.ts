import type { Offer } from "@/lib/domain/catalogue/offer";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";

/** A day on which something about an offer changes, as a source documents it. */
export interface OfferDate {
  readonly day: Day;
  /** `reported` is the first report of an offer whose first day nobody documents; `closed` its platform's last day. */
  readonly kind: "opens" | "reported" | "last-day" | "validity-ends" | "closed";
  readonly offer: Offer;
  /** Which grant's validity ends. */
  readonly grant: Bilingual | null;
}

/**
 * Documented days only, by day and slug: a deadline nobody documents has no date here. When a platform
 * has closed, nothing can be claimed or used up on it any more.
 */
export function offerDates(offers: readonly Offer[]): OfferDate[] {
  const dates = offers.flatMap((offer): OfferDate[] => {
    if (offer.noneFound) return [];
    const { from, until, reportedFrom, closedOn = null } = offer.window;
    const endsBefore = (day: Day | null) => closedOn !== null && (day === null || closedOn < day);
    const at = (kind: OfferDate["kind"], day: Day | null, grant: Bilingual | null = null) =>
      day === null ? [] : [{ day, kind, offer, grant }];
    return [
      ...at("opens", from),
      ...(from === null ? at("reported", reportedFrom) : []),
      ...at("last-day", endsBefore(until) ? null : until),
      ...offer.grants.flatMap(({ validity, label }) =>
        validity.kind === "until" && !endsBefore(validity.day)
          ? at("validity-ends", validity.day, label)
          : [],
      ),
      ...at("closed", endsBefore(until) ? closedOn : null),
    ];
  });
  return dates.toSorted((a, b) => a.day - b.day || (a.offer.slug < b.offer.slug ? -1 : 1));
}
