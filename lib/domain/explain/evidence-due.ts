import type { Offer } from "@/lib/domain/catalogue/offer";
import { seenNotSince } from "@/lib/domain/offers/leading-offers";
import { addDays, type Day } from "@/lib/domain/units/day";
import { type EvidenceFacts, type EvidenceReading, evidenceOn } from "./evidence";

type DatedOffer = EvidenceFacts["offers"][number] & Pick<Offer, "noneFound">;

/** What has to be read again, the oldest first. */
export interface EvidenceDue {
  /** Offers whose last reading is too old already. */
  readonly agedOut: readonly { readonly slug: string; readonly seenOn: Day }[];
  /** Readings that age out within the days asked for, first to age out first. */
  readonly next: readonly EvidenceReading[];
}

/**
 * What the page of evidence lists, cut to the readings that age out by `asOf + days`, with the offers
 * that already have.
 *
 * @param days how far to look ahead; 0 is what holds for the last time on `asOf`
 */
export function evidenceDue(
  facts: Omit<EvidenceFacts, "offers"> & { readonly offers: readonly DatedOffer[] },
  asOf: Day,
  days: number,
): EvidenceDue {
  const last = addDays(asOf, days);
  const agedOut = facts.offers.flatMap((offer) => {
    const seenOn = offer.noneFound ? null : seenNotSince(offer, asOf);
    return seenOn === null ? [] : [{ slug: offer.slug, seenOn }];
  });
  return {
    agedOut: agedOut.toSorted((a, b) => a.seenOn - b.seenOn || (a.slug < b.slug ? -1 : 1)),
    next: evidenceOn(facts, asOf).filter(({ holdsUntil }) => holdsUntil <= last),
  };
}
