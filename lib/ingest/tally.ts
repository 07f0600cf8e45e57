import type { Day } from "@/lib/domain/day";
import { METERS, type Meter, type Meters } from "@/lib/domain/meter";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage";

/** Sums stay within what the program interface carries: 18 digits. */
const LARGEST_SUM = 10n ** 18n;

/** What one row says, before it is summed. */
export interface RowFigures {
  readonly usage: UsageCell | null;
  readonly paid: PaidItem | null;
}

/** Sums cells by day, model, batch and tier, and money by day and item; equal rows add up. */
export class Tally {
  readonly #usage = new Map<string, UsageCell>();
  readonly #paid = new Map<string, PaidItem>();
  readonly #mostGroups: number;
  #from: Day | null = null;
  #to: Day | null = null;

  constructor(mostGroups = Number.MAX_SAFE_INTEGER) {
    this.#mostGroups = mostGroups;
  }

  /** Widens the period: for empty rows too, as they say that a day is covered. */
  cover(from: Day, to: Day): void {
    if (this.#from === null || from < this.#from) this.#from = from;
    if (this.#to === null || to > this.#to) this.#to = to;
  }

  /** Adds a row whole, or not at all with the reason. */
  add({ usage, paid }: RowFigures): "too_many_groups" | "number_too_large" | null {
    const cellKey = usage === null ? "" : cellKeyOf(usage);
    const summed = usage === null ? null : addCells(this.#usage.get(cellKey), usage);
    if (summed !== null && !isWithinBounds(summed)) return "number_too_large";
    const itemKey = paid === null ? "" : `${paid.day} ${paid.item}`;
    const known = paid === null ? undefined : this.#paid.get(itemKey);
    const isNewCell = usage !== null && !this.#usage.has(cellKey);
    const newGroups = Number(isNewCell) + Number(paid !== null && known === undefined);
    if (this.#usage.size + this.#paid.size + newGroups > this.#mostGroups) return "too_many_groups";
    if (summed !== null) this.#usage.set(cellKey, summed);
    if (paid !== null)
      this.#paid.set(itemKey, known ? { ...known, amount: known.amount + paid.amount } : paid);
    return null;
  }

  period(): Period | null {
    return this.#from === null || this.#to === null ? null : { from: this.#from, to: this.#to };
  }

  /** By day, model, batch, tier. */
  usage(): UsageCell[] {
    return [...this.#usage.values()].map(withMetersInOrder).sort(byDayModelBatchTier);
  }

  /** By day, item. */
  paid(): PaidItem[] {
    return [...this.#paid.values()].sort((a, b) => a.day - b.day || compareText(a.item, b.item));
  }
}

/** One text per day, model, batch and tier: what makes two figures the same cell. */
function cellKeyOf({ day, model, batch, tier }: UsageCell): string {
  return `${day} ${batch} ${tier}\n${model}`;
}

/** Two cells of one key as one, requests and meters added. */
export function addCells(known: UsageCell | undefined, more: UsageCell): UsageCell {
  if (known === undefined) return more;
  return {
    ...known,
    requests: known.requests + more.requests,
    meters: addMeters(known.meters, more.meters),
  };
}

/** Meter by meter; a meter that only one side has is kept. */
export function addMeters(known: Meters, more: Meters): Meters {
  const sum: { [M in Meter]?: bigint } = { ...known };
  for (const meter of METERS) {
    const added = more[meter];
    if (added !== undefined) sum[meter] = (sum[meter] ?? 0n) + added;
  }
  return sum;
}

function withMetersInOrder(cell: UsageCell): UsageCell {
  const meters: { [M in Meter]?: bigint } = {};
  for (const meter of METERS) {
    const value = cell.meters[meter];
    if (value !== undefined && value !== 0n) meters[meter] = value;
  }
  return { ...cell, meters };
}

function isWithinBounds({ requests, meters }: UsageCell): boolean {
  return requests < LARGEST_SUM && METERS.every((meter) => (meters[meter] ?? 0n) < LARGEST_SUM);
}

function byDayModelBatchTier(a: UsageCell, b: UsageCell): number {
  return (
    a.day - b.day ||
    compareText(a.model, b.model) ||
    Number(a.batch) - Number(b.batch) ||
    compareText(a.tier, b.tier)
  );
}

/** By code unit: the same order everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
