import type { ClaimWindow } from "@/lib/domain/catalogue/catalogue";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import type { Day } from "@/lib/domain/units/day";
import { lastReport, offerStatus } from "./offer-status";

const ORDER: Readonly<Record<OfferStatus, number>> = {
  claimable: 0,
  standing: 1,
  upcoming: 2,
  stale: 3,
  ended: 4,
};

/** What can be had on the day first, then what was seen last; of each, the newest report first. */
export function currentFirst<T>(
  records: readonly T[],
  windowOf: (record: T) => ClaimWindow,
  asOf: Day,
): T[] {
  const placed = records.map((record) => {
    const window = windowOf(record);
    return { record, at: ORDER[offerStatus(window, asOf)], seen: lastReport(window, asOf) ?? 0 };
  });
  return placed.toSorted((a, b) => a.at - b.at || b.seen - a.seen).map(({ record }) => record);
}
