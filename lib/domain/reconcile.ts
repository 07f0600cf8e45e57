import { listCost, listPricesOn } from "./baseline";
import type { EstimateCatalogue } from "./catalogue";
import { addDays, type Day } from "./day";
import type { Unpriced } from "./estimate-report";
import { type Pico, toPico } from "./money";
import { indexOpenAiModels } from "./openai-model";
import { byCycleDay, periodOf } from "./projection";
import type { PaidItem, Period, UsageCell } from "./usage";

/** The bill beside what the same days' usage costs at list price, in US dollars. */
export interface Reconciliation {
  /** The days both exports have figures for. */
  readonly period: Period;
  readonly recomputed: Pico;
  readonly billed: Pico;
  /** Billed less recomputed. */
  readonly difference: Pico;
  /** Usage without a price: it is in the bill, but not in `recomputed`. */
  readonly unpriced: readonly Unpriced[];
}

function sharedPeriod(usage: Period | null, paid: readonly Day[]): Period | null {
  const days = paid.toSorted((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (usage === null || first === undefined || last === undefined) return null;
  const from = usage.from > first ? usage.from : first;
  const to = usage.to < last ? usage.to : last;
  return from <= to ? { from, to } : null;
}

/**
 * Compares a cost export with a usage export over the days both have figures for. Each day is
 * priced at the list prices of that day.
 *
 * @returns null when there is no such day
 */
export function reconcile(
  usage: readonly UsageCell[],
  paid: readonly PaidItem[],
  catalogue: EstimateCatalogue,
): Reconciliation | null {
  const period = sharedPeriod(
    periodOf(usage),
    paid.map((item) => item.day),
  );
  if (period === null) return null;
  let recomputed = 0n;
  const unpriced = new Map<string, Unpriced>();
  byCycleDay(usage, period, indexOpenAiModels(catalogue)).forEach((cells, i) => {
    const day = addDays(period.from, i);
    if (cells.length === 0) return;
    const cost = listCost([{ cells, times: 1n }], listPricesOn(catalogue.prices, day));
    recomputed += cost.pico;
    for (const { model, tokens, reason } of cost.unpriced) {
      const before = unpriced.get(model)?.tokens ?? 0n;
      unpriced.set(model, { model, tokens: before + tokens, reason });
    }
  });
  let sum = 0n;
  for (const { day, amount } of paid) if (day >= period.from && day <= period.to) sum += amount;
  const billed = toPico(sum);
  const difference = billed - recomputed;
  return { period, recomputed, billed, difference, unpriced: [...unpriced.values()] };
}
