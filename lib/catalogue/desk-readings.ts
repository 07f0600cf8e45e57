import type { CatalogueRows } from "./catalogue-rows";

/** What decides whether reading an offer again says anything of it. */
interface Standing {
  readonly claimUntil: Date | null;
  readonly reportedUntil: Date | null;
  readonly closedOn: Date | null;
}

/** An offer without a dated end, which stands as long as somebody saw it lately. */
export function isReadAgain({ claimUntil, reportedUntil, closedOn }: Standing): boolean {
  return claimUntil === null && closedOn === null && reportedUntil !== null;
}

interface Reading {
  readonly offerSlug: string;
  readonly day: Date;
}

/**
 * The rows of the files, with the last day editors saw an offer where the files do not know of a later
 * one. What the files have ended or dated since is as they say.
 */
export function withReadings(rows: CatalogueRows, readings: readonly Reading[]): CatalogueRows {
  const newest = new Map<string, Date>();
  for (const { offerSlug, day } of readings) {
    const known = newest.get(offerSlug);
    if (known === undefined || known < day) newest.set(offerSlug, day);
  }
  return {
    ...rows,
    offer: rows.offer.map((offer) => {
      const day = newest.get(offer.slug);
      const claimUntil = dateIn(offer.claimUntil);
      const reportedUntil = dateIn(offer.reportedUntil);
      const standing = { claimUntil, reportedUntil, closedOn: dateIn(offer.closedOn) };
      const isNewer = day !== undefined && reportedUntil !== null && reportedUntil < day;
      return isNewer && isReadAgain(standing) ? { ...offer, reportedUntil: day } : offer;
    }),
  };
}

/** A column that a row may leave out. */
function dateIn(value: unknown): Date | null {
  return value instanceof Date ? value : null;
}
