import type { IngestResult } from "./ingest";

/**
 * Places of the readings that have to be read again with their buckets, since another may hold the
 * same ones: whole, of one kind, with days in common. Keeping buckets takes a row-by-row reading, three
 * times as long, and most files given together are of different kinds or times.
 */
export function overlapping(readings: readonly IngestResult[]): ReadonlySet<number> {
  const places = new Set<number>();
  readings.forEach((a, at) => {
    readings.slice(0, at).forEach((b, before) => {
      if (a.buckets !== null && b.buckets !== null) return;
      if (mayShareBuckets(a, b)) places.add(before).add(at);
    });
  });
  return places;
}

function mayShareBuckets(a: IngestResult, b: IngestResult): boolean {
  if (!a.complete || !b.complete) return false; // their sum is no figure to rest on
  if (a.format !== b.format || a.period === null || b.period === null) return false;
  if (a.answers !== null && b.answers !== null) return a.answers.mayShare(b.answers);
  const isUsage = a.usage.length > 0 && b.usage.length > 0;
  const isPaid = a.paid.length > 0 && b.paid.length > 0;
  return (isUsage || isPaid) && a.period.from <= b.period.to && b.period.from <= a.period.to;
}
