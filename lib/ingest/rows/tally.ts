import { plus } from "@/lib/domain/units/amount";
import type { Day } from "@/lib/domain/units/day";
import { METERS, type Meter, type Meters } from "@/lib/domain/units/meter";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";
import { CellSum } from "./cell-sum";

/** What one row says, before it is summed. */
export interface RowFigures {
  readonly usage: UsageCell | null;
  readonly paid: PaidItem | null;
}

/** Sums cells by day, model, batch and tier, and money by day and item; equal rows add up. */
export class Tally {
  /** By model, then day; few cells share both. */
  readonly #cells = new Map<string, Map<Day, CellSum[]>>();
  readonly #usage: CellSum[] = [];
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
    const cell = usage === null ? undefined : this.#find(usage);
    const itemKey = paid === null ? "" : `${paid.day} ${paid.item}`;
    const item = paid === null ? undefined : this.#paid.get(itemKey);
    const isNew = (usage !== null && cell === undefined) || (paid !== null && item === undefined);
    if (isNew && this.#usage.length + this.#paid.size >= this.#mostGroups) return "too_many_groups";
    if (usage !== null) {
      const sum = cell ?? new CellSum(usage);
      if (!sum.add(usage)) return "number_too_large";
      if (cell === undefined) this.#keep(usage, sum);
    }
    if (paid !== null)
      this.#paid.set(itemKey, item ? { ...item, amount: plus(item.amount, paid.amount) } : paid);
    return null;
  }

  /** What a cell is being added to, once something was. */
  sumOf(cell: UsageCell): CellSum | undefined {
    return this.#find(cell);
  }

  #find({ day, model, batch, tier }: UsageCell): CellSum | undefined {
    const cells = this.#cells.get(model)?.get(day);
    if (cells === undefined) return undefined;
    for (const sum of cells) if (sum.cell.batch === batch && sum.cell.tier === tier) return sum;
    return undefined;
  }

  #keep({ day, model }: UsageCell, sum: CellSum): void {
    this.#usage.push(sum);
    const days = this.#cells.get(model) ?? new Map<Day, CellSum[]>();
    const cells = days.get(day) ?? [];
    cells.push(sum);
    days.set(day, cells);
    this.#cells.set(model, days);
  }

  period(): Period | null {
    return this.#from === null || this.#to === null ? null : { from: this.#from, to: this.#to };
  }

  /** By day, model, batch, tier. */
  usage(): UsageCell[] {
    return this.#usage
      .filter((sum) => !sum.isEmptied())
      .map((sum) => sum.total())
      .sort(byDayModelBatchTier);
  }

  /** By day, item. */
  paid(): PaidItem[] {
    return [...this.#paid.values()].sort((a, b) => a.day - b.day || compareText(a.item, b.item));
  }
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
