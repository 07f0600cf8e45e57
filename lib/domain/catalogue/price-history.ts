import { addDays, type Day } from "@/lib/domain/units/day";
import type { Meter } from "@/lib/domain/units/meter";
import type { Currency, MicroPerMillion } from "@/lib/domain/units/money";
import type { Price } from "./catalogue";

/** A price of one meter over a stretch of days, both inclusive. */
export interface PriceStep {
  readonly from: Day;
  readonly to: Day;
  readonly currency: Currency;
  readonly figure: MicroPerMillion;
}

/**
 * What one meter of a model cost, stretch by stretch, oldest first. A stretch reaches from the first
 * to the last day that a source documents it for, and to `today` where one says it began and none
 * that it ended; between two stretches nobody knows. Rows without any first day are left out.
 *
 * @param rows prices of a single model
 */
export function priceSteps(rows: readonly Price[], meter: Meter, today: Day): PriceStep[] {
  const steps: PriceStep[] = [];
  for (const { perMillion, currency, effectiveFrom, effectiveUntil, seenFrom, seenUntil } of rows) {
    const figure = perMillion[meter];
    const from = effectiveFrom ?? seenFrom;
    if (figure === undefined || from === null || from > today) continue;
    const open = effectiveFrom === null ? (seenUntil ?? from) : today;
    const to = effectiveUntil === null ? open : addDays(effectiveUntil, -1);
    if (to >= from) steps.push({ from, to, currency, figure });
  }
  return steps.toSorted((a, b) => a.from - b.from);
}
