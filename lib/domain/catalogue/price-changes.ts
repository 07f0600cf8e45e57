import type { Day } from "@/lib/domain/units/day";
import type { Price } from "./catalogue";

/** A model's list price, and the one before it. */
export interface PriceChange<P extends Price = Price> {
  /** The day it changed, where a source says so; else the day the new price was first seen. */
  readonly day: Day;
  /** False when `day` is a sighting: it changed on that day or earlier. */
  readonly exact: boolean;
  readonly before: P;
  readonly after: P;
}

function startOf({ effectiveFrom, seenFrom }: Price): Day | null {
  return effectiveFrom ?? seenFrom;
}

function isSame(a: Price, b: Price): boolean {
  const [left, right] = [Object.entries(a.perMillion), b.perMillion];
  return (
    left.length === Object.keys(right).length &&
    left.every(([meter, figure]) => right[meter as keyof typeof right] === figure)
  );
}

/** Every change of a list price that is dated, by day. A price that was only seen again is none. */
export function priceChanges<P extends Price>(prices: readonly P[]): PriceChange<P>[] {
  const dated = prices
    .flatMap((price) => {
      const start = startOf(price);
      return start === null ? [] : [{ price, start }];
    })
    .toSorted((a, b) => a.start - b.start);
  const changes = dated.flatMap(({ price: after, start: day }, at): PriceChange<P>[] => {
    const before = dated
      .slice(0, at)
      .findLast(({ price }) => price.vendor === after.vendor && price.model === after.model)?.price;
    if (before === undefined || isSame(before, after)) return [];
    return [{ day, exact: after.effectiveFrom !== null, before, after }];
  });
  return changes;
}
