import { sum } from "@/lib/domain/units/amount";
import type { Day } from "@/lib/domain/units/day";
import { type Meters, tokensOf } from "@/lib/domain/units/meter";
import type { Billed } from "@/lib/domain/units/money";
import type { PaidItem, UsageCell } from "@/lib/domain/usage/usage";
import { addMeters } from "./add-meters";
import { groupBy } from "./group-by";
import { compareText } from "./tally";

/** Requests, tokens over all token meters, and each meter, of some cells. */
export interface UsageTotals {
  readonly requests: bigint;
  readonly tokens: bigint;
  readonly meters: Meters;
}

/** All use of one model; the empty name is use not grouped by model. */
export interface ModelTotals extends UsageTotals {
  readonly model: string;
}

/** Sum over all cells, or over sums of them; zero and no meters for none. */
export function totalUsage(usage: readonly Pick<UsageCell, "requests" | "meters">[]): UsageTotals {
  let requests = 0n;
  let meters: Meters = {};
  for (const cell of usage) {
    requests += cell.requests;
    meters = addMeters(meters, cell.meters);
  }
  return { requests, tokens: tokensOf(meters), meters };
}

/** One entry per model, most tokens first, then by name. */
export function totalByModel(usage: readonly UsageCell[]): ModelTotals[] {
  return [...groupBy(usage, ({ model }) => model)]
    .map(([model, cells]) => ({ model, ...totalUsage(cells) }))
    .sort((a, b) => descending(a.tokens, b.tokens) || compareText(a.model, b.model));
}

/** One entry per day that has use, first day first. Days without use are not in it. */
export function totalByDay(usage: readonly UsageCell[]): (UsageTotals & { day: Day })[] {
  return [...groupBy(usage, ({ day }) => day)]
    .map(([day, cells]) => ({ day, ...totalUsage(cells) }))
    .sort((a, b) => a.day - b.day);
}

/** All money, exactly. */
export function totalPaid(paid: readonly PaidItem[]): Billed {
  return sum(paid.map(({ amount }) => amount));
}

/** One entry per line item, most money first, then by name. */
export function paidByItem(paid: readonly PaidItem[]): { item: string; amount: Billed }[] {
  return [...groupBy(paid, ({ item }) => item)]
    .map(([item, items]) => ({ item, amount: totalPaid(items) }))
    .sort((a, b) => descending(a.amount, b.amount) || compareText(a.item, b.item));
}

function descending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
