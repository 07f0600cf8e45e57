import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import { LANGUAGE_TAG, type Locale } from "@/lib/domain/units/locale";
import type { Pico } from "@/lib/domain/units/money";
import type { ListedOffer } from "./listed-offer";
import { type Headline, headlineOf } from "./offer-headline";
import { lastSeen, offerStatus } from "./offer-status";

export const OFFER_SORTS = ["best", "deadline", "grant", "worth", "vendor"] as const;
export type OfferSort = (typeof OFFER_SORTS)[number];

const STATUS_ORDER = { claimable: 0, standing: 1, upcoming: 2, stale: 3, ended: 4 } as const;
const NEVER = 0;

/** Soonest deadline first, then soonest start, then most recently reported, then most recently ended. */
function deadlineKey({ window }: ListedOffer, asOf: Day): readonly [number, number] {
  const status = offerStatus(window, asOf);
  const seen = -(lastSeen(window, asOf) ?? NEVER);
  const within = {
    claimable: window.until ?? NEVER,
    upcoming: window.from ?? NEVER,
    standing: seen,
    stale: seen,
    ended: -(window.until ?? NEVER),
  };
  return [STATUS_ORDER[status], within[status]];
}

const HEADLINE_ORDER: Record<Headline["kind"], number> = {
  tokens: 0,
  credit: 1,
  quantity: 2,
  discount: 3,
  "matched-tokens": 4,
  "free-model": 5,
  pack: 6,
  unstated: 7,
  perks: 8,
};

function size(headline: Headline): bigint {
  if (headline.kind === "tokens") return headline.tokens;
  // Only orders the list; amounts are always shown in their own currency.
  if (headline.kind === "credit")
    return headline.money.pico * (headline.money.currency === "USD" ? 7n : 1n);
  return headline.kind === "discount" ? BigInt(headline.percent) : 0n;
}

function compareGrants(a: ListedOffer, b: ListedOffer): number {
  const [left, right] = [headlineOf(a.grants), headlineOf(b.grants)];
  const byKind = HEADLINE_ORDER[left.kind] - HEADLINE_ORDER[right.kind];
  if (byKind !== 0) return byKind;
  const [x, y] = [size(left), size(right)];
  return x === y ? 0 : x < y ? 1 : -1;
}

function compareDeadlines(a: ListedOffer, b: ListedOffer, asOf: Day): number {
  const [left, right] = [deadlineKey(a, asOf), deadlineKey(b, asOf)];
  return left[0] - right[0] || left[1] - right[1];
}

interface SortFrame {
  readonly asOf: Day;
  readonly locale: Locale;
  readonly worthOf?: (offer: ListedOffer) => Pico | null;
}

function compareWorths(a: Pico | null, b: Pico | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? 1 : -1;
}

/** What can be had on the day is one group: whether a last day is known says nothing about its worth. */
const BEST_ORDER = { ...STATUS_ORDER, claimable: STATUS_ORDER.standing } as const;

/** Dearest first, then what sources agree about, then what lasts longest, then the largest grant. */
function compareBest(a: ListedOffer, b: ListedOffer, { asOf, worthOf }: Required<SortFrame>) {
  const group = BEST_ORDER[offerStatus(a.window, asOf)];
  const byGroup = group - BEST_ORDER[offerStatus(b.window, asOf)];
  if (byGroup !== 0) return byGroup;
  if (group !== BEST_ORDER.standing) return compareDeadlines(a, b, asOf) || compareGrants(a, b);
  const lasting = ({ window }: ListedOffer) => window.until ?? Number.MAX_SAFE_INTEGER;
  return (
    compareWorths(worthOf(a), worthOf(b)) ||
    Number(a.conflict) - Number(b.conflict) ||
    lasting(b) - lasting(a) ||
    compareGrants(a, b)
  );
}

/**
 * A sorted copy; equal ones by vendor name in the reader's language, then slug, so that the order
 * never depends on how the list came.
 *
 * `best` puts what can be had on the day first, dearest first, then what is to come, what was not seen
 * lately and what has ended. `grant` puts tokens before credit before everything else, largest first: a token and a yuan have
 * no common measure. `worth` puts the dearest first and what cannot be priced last.
 *
 * @param worthOf in one currency; without it nothing has a known worth
 */
export function sortOffers<T extends ListedOffer>(
  offers: readonly T[],
  sort: OfferSort,
  { asOf, locale, worthOf = () => null }: SortFrame,
): T[] {
  const byName = (a: ListedOffer, b: ListedOffer) =>
    inLanguage(a.vendor.name, locale).localeCompare(
      inLanguage(b.vendor.name, locale),
      LANGUAGE_TAG[locale],
    ) || (a.slug < b.slug ? -1 : 1);
  return offers.toSorted((a, b) => {
    if (sort === "best") return compareBest(a, b, { asOf, locale, worthOf }) || byName(a, b);
    if (sort === "deadline") return compareDeadlines(a, b, asOf) || byName(a, b);
    if (sort === "worth") return compareWorths(worthOf(a), worthOf(b)) || byName(a, b);
    if (sort === "grant") return compareGrants(a, b) || byName(a, b);
    return byName(a, b);
  });
}
