import type { Day } from "@/lib/domain/units/day";
import type { Meter } from "@/lib/domain/units/meter";
import type { MicroPerMillion } from "@/lib/domain/units/money";
import { type Price, SIGHTING_REACH_DAYS } from "./catalogue";
import type { Rates } from "./price-conditions";

/** A price and how well it is documented for the day it was asked for. */
export interface PriceOnDay {
  readonly price: Price;
  /** Days between the asked day and the nearest day the price is documented for: 0 is documented. */
  readonly distanceDays: number;
  /** That nearest day; null when `distanceDays` is 0. */
  readonly nearestDay: Day | null;
}

/** The row of each model that {@link priceOn} finds on a day; models without one are absent. */
export function pricesOn<P extends Price>(rows: readonly P[], asOf: Day): P[] {
  const models = new Map<string, P[]>();
  for (const row of rows) {
    const key = `${row.vendor}\n${row.model}`;
    const list = models.get(key);
    if (list) list.push(row);
    else models.set(key, [row]);
  }
  return [...models.values()].flatMap((list) => {
    const found = priceOn(list, asOf);
    return found === null ? [] : list.filter((row) => row === found.price);
  });
}

/** The newest day a price is known to have been looked at; null where nobody noted a look. */
export function lastReading({ seenFrom, seenUntil, readOn }: Price): Day | null {
  const looks = [seenFrom, seenUntil, readOn].filter((day) => day !== null);
  return looks.length === 0 ? null : looks.reduce((a, b) => (b > a ? b : a));
}

/** Null when the row says it did not hold on `asOf`, or was never seen near it. */
function reach(price: Price, asOf: Day): PriceOnDay | null {
  const { announcedOn, effectiveFrom, effectiveUntil, seenFrom } = price;
  if (effectiveFrom !== null && asOf < effectiveFrom) return null;
  if (effectiveUntil !== null && asOf >= effectiveUntil) return null;
  if (announcedOn !== null && effectiveFrom === null && asOf < announcedOn) return null;
  const first = effectiveFrom ?? seenFrom;
  if (first !== null && asOf < first) {
    return near({ price, distanceDays: first - asOf, nearestDay: first });
  }
  const last = effectiveUntil ?? lastReading(price);
  if (effectiveUntil !== null || last === null || asOf <= last) {
    return { price, distanceDays: 0, nearestDay: null };
  }
  const aged = near({ price, distanceDays: asOf - last, nearestDay: last });
  // A documented start holds until somebody says otherwise, as long as the last look is not too old.
  return effectiveFrom === null || aged === null
    ? aged
    : { price, distanceDays: 0, nearestDay: null };
}

function near(found: PriceOnDay): PriceOnDay | null {
  return found.distanceDays <= SIGHTING_REACH_DAYS ? found : null;
}

/**
 * The list price of one model on a day: the row documented for the day, else the one seen nearest
 * to it within {@link SIGHTING_REACH_DAYS}, else null. A price is never carried further than that:
 * what cost ¥4 two years ago is not known to cost ¥4 today.
 *
 * @param rows prices of a single model
 */
export function priceOn(rows: readonly Price[], asOf: Day): PriceOnDay | null {
  let best: PriceOnDay | null = null;
  for (const row of rows) {
    const found = reach(row, asOf);
    if (found === null) continue;
    if (best === null || found.distanceDays < best.distanceDays || isLater(found, best)) {
      best = found;
    }
  }
  return best;
}

/** Of two equally near rows the one that began later stands. */
function isLater(found: PriceOnDay, best: PriceOnDay): boolean {
  if (found.distanceDays !== best.distanceDays) return false;
  return startOf(found.price) > startOf(best.price);
}

function startOf(price: Price): number {
  return price.effectiveFrom ?? price.seenFrom ?? Number.NEGATIVE_INFINITY;
}

/**
 * The price of one meter among some rates. Cached input and cache writes cost what input costs where
 * they have no price of their own: the dearer reading. Null when the meter has no price.
 */
export function meterRate(rates: Rates, meter: Meter): MicroPerMillion | null {
  const own = rates[meter];
  if (own !== undefined) return own;
  const fallsBack = meter === "inputCached" || meter === "cacheWrite" || meter === "embeddingInput";
  return fallsBack ? (rates.inputUncached ?? null) : null;
}

/** The price of one meter where no condition is met; see {@link meterRate}. */
export function meterPrice(price: Price, meter: Meter): MicroPerMillion | null {
  return meterRate(price.perMillion, meter);
}

/** A price from a day of the horizon on, until the next one's day. */
export interface PriceFrom {
  readonly from: Day;
  readonly sighting: PriceOnDay | null;
}

/**
 * The prices of one model from `asOf` on, as they were known on that day: the one of the day, then
 * those announced by then for later.
 *
 * @param rows prices of a single model, of one list
 */
export function priceCourse(rows: readonly Price[], asOf: Day): readonly PriceFrom[] {
  const announced = rows.flatMap((price) => {
    const { announcedOn, effectiveFrom } = price;
    if (announcedOn === null || announcedOn > asOf) return [];
    if (effectiveFrom === null || effectiveFrom <= asOf) return [];
    return [{ from: effectiveFrom, sighting: { price, distanceDays: 0, nearestDay: null } }];
  });
  const first = { from: asOf, sighting: priceOn(rows, asOf) };
  return [first, ...announced.sort((a, b) => a.from - b.from)];
}
