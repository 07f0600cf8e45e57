import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import type { Pico } from "@/lib/domain/units/money";
import type { ListedOffer } from "./listed-offer";
import { sortOffers } from "./offer-sort";
import { isCurrent, lastSeen, offerStatus } from "./offer-status";

/** What {@link readingState} and {@link seenNotSince} read of an offer. */
type SeenOffer = Pick<ListedOffer, "window" | "noneFound">;

/** How much of what may be open on a day has been seen lately. */
export interface ReadingState {
  /** Offers that can be claimed or stand. */
  readonly current: number;
  /** Offers without a known end that nobody has reported lately: see `RECENT_DAYS`. */
  readonly stale: number;
  /** The newest day on which one of the stale ones was seen; null when none is dated. */
  readonly seenOn: Day | null;
}

/** The day on which a stale offer was seen last; null for any other, and for one without a date. */
export function seenNotSince({ window }: Pick<ListedOffer, "window">, asOf: Day): Day | null {
  return offerStatus(window, asOf) === "stale" ? lastSeen(window, asOf) : null;
}

/** Without vendors that have none, and without what nobody had reported by the day. */
function knownOffers<T extends SeenOffer>(offers: readonly T[], asOf: Day): T[] {
  return offers.filter(({ noneFound, window }) => !noneFound && isKnownOn(window, asOf));
}

/** How much of it has been seen lately. */
export function readingState(offers: readonly SeenOffer[], asOf: Day): ReadingState {
  const known = knownOffers(offers, asOf);
  const stale = known.filter(({ window }) => offerStatus(window, asOf) === "stale");
  const days = stale.flatMap((offer) => seenNotSince(offer, asOf) ?? []);
  return {
    current: known.filter(({ window }) => isCurrent(window, asOf)).length,
    stale: stale.length,
    seenOn: days.reduce<Day | null>((newest, day) => (day > (newest ?? 0) ? day : newest), null),
  };
}

/** True when most of what may be open has not been seen lately, so that lists have to say so. */
export function isReadingDue({ current, stale }: ReadingState): boolean {
  return current < stale;
}

/** The offers a list leads with. */
export interface LeadingOffers<T> {
  /** Those that can be claimed or stand, best first: see {@link sortOffers}. */
  readonly current: readonly T[];
  /** Those not seen lately, seen last first, then largest grant first. Never to be shown as current. */
  readonly seenLast: readonly T[];
}

/** Vendors without an offer, and offers that nobody had reported by the day, are in neither list. */
export function leadingOffers<T extends ListedOffer>(
  offers: readonly T[],
  asOf: Day,
  locale: Locale,
  worthOf: (offer: ListedOffer) => Pico | null = () => null,
): LeadingOffers<T> {
  const known = knownOffers(offers, asOf);
  const best = sortOffers(known, "best", { asOf, locale, worthOf });
  const largest = sortOffers(known, "grant", { asOf, locale });
  const stale = largest.filter(({ window }) => offerStatus(window, asOf) === "stale");
  return {
    current: best.filter(({ window }) => isCurrent(window, asOf)),
    seenLast: stale.toSorted((a, b) => (seenNotSince(b, asOf) ?? 0) - (seenNotSince(a, asOf) ?? 0)),
  };
}

/** All offers known on the day, best first: see {@link sortOffers}. */
export function inLeadingOrder<T extends ListedOffer>(
  offers: readonly T[],
  asOf: Day,
  locale: Locale,
  worthOf: (offer: ListedOffer) => Pico | null = () => null,
): T[] {
  return sortOffers(knownOffers(offers, asOf), "best", { asOf, locale, worthOf });
}
