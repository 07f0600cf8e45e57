import { plus } from "@/lib/domain/units/amount";
import type { Day } from "@/lib/domain/units/day";
import { METERS, type Meter } from "@/lib/domain/units/meter";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";
import { CellSum } from "./cell-sum";
import { NO_DETAIL, type RowDetail, sumOfCells, withDetail } from "./row-detail";

/** What one row says, before it is summed. */
export interface RowFigures {
  readonly usage: UsageCell | null;
  readonly paid: PaidItem | null;
  /** Its hour and prompt length, where it has them. */
  readonly detail?: RowDetail;
}

type Refusal = "too_many_groups" | "number_too_large";

/** Parts (hour, prompt length) kept, on average over all cells; past them a row counts without its part. */
const SUMS_PER_CELL = 8;
const NONE: readonly CellSum[] = [];

/** Sums cells by day, model, batch and tier, and money by day and item; equal rows add up. */
export class Tally {
  /** By model, then day, then tier and batch. */
  readonly #cells = new Map<string, Map<Day, Map<string, CellSum[]>>>();
  #cellCount = 0;
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
  add({ usage, paid, detail = NO_DETAIL }: RowFigures): Refusal | null {
    const itemKey = paid === null ? "" : `${paid.day} ${paid.item}`;
    const item = paid === null ? undefined : this.#paid.get(itemKey);
    const isNewCell = usage !== null && this.#sumsOf(usage).length === 0;
    const isNew = isNewCell || (paid !== null && item === undefined);
    if (isNew && this.#cellCount + this.#paid.size >= this.#mostGroups) return "too_many_groups";
    if (usage !== null) {
      const isAdded = this.#addTo(usage, detail) || this.#addTo(usage, NO_DETAIL);
      if (!isAdded) return "number_too_large";
      if (isNewCell) this.#cellCount++;
    }
    if (paid !== null)
      this.#paid.set(itemKey, item ? { ...item, amount: plus(item.amount, paid.amount) } : paid);
    return null;
  }

  /** What a row is being added to, once it was. */
  sumOf({ usage, detail = NO_DETAIL }: RowFigures): CellSum | undefined {
    return usage === null ? undefined : (this.#find(usage, detail) ?? this.#find(usage, NO_DETAIL));
  }

  /** The sum of a cell's part, for others to add rows to; made where it is not there. Null when there is no room for it. */
  open(usage: UsageCell, detail: RowDetail): CellSum | null {
    const known = this.#find(usage, detail);
    if (known !== undefined) return known;
    const isNew = this.#sumsOf(usage).length === 0;
    if (isNew && this.#cellCount + this.#paid.size >= this.#mostGroups) return null;
    if (this.#usage.length >= this.#mostGroups * SUMS_PER_CELL) return null;
    const sum = new CellSum(usage, detail);
    this.#keep(usage, sum);
    if (isNew) this.#cellCount++;
    return sum;
  }

  #addTo(usage: UsageCell, detail: RowDetail): boolean {
    const known = this.#find(usage, detail);
    if (known !== undefined) return known.add(usage);
    const isDetailed = detail !== NO_DETAIL;
    if (isDetailed && this.#usage.length >= this.#mostGroups * SUMS_PER_CELL) return false;
    const sum = new CellSum(usage, detail);
    if (!sum.add(usage)) return false;
    this.#keep(usage, sum);
    return true;
  }

  #find(usage: UsageCell, { hour, edges }: RowDetail): CellSum | undefined {
    return this.#sumsOf(usage).find(({ detail }) => detail.hour === hour && detail.edges === edges);
  }

  /** All sums of one cell: its parts by hour and prompt length. */
  #sumsOf({ day, model, batch, tier }: UsageCell): readonly CellSum[] {
    const key = batch ? `${tier} batch` : tier;
    return this.#cells.get(model)?.get(day)?.get(key) ?? NONE;
  }

  #keep({ day, model, batch, tier }: UsageCell, sum: CellSum): void {
    this.#usage.push(sum);
    const key = batch ? `${tier} batch` : tier;
    const days = this.#cells.get(model) ?? new Map<Day, Map<string, CellSum[]>>();
    const cells = days.get(day) ?? new Map<string, CellSum[]>();
    const sums = cells.get(key) ?? [];
    sums.push(sum);
    cells.set(key, sums);
    days.set(day, cells);
    this.#cells.set(model, days);
  }

  period(): Period | null {
    return this.#from === null || this.#to === null ? null : { from: this.#from, to: this.#to };
  }

  /** By day, model, batch, tier. */
  usage(): UsageCell[] {
    const cells: UsageCell[] = [];
    for (const days of this.#cells.values())
      for (const groups of days.values())
        for (const sums of groups.values()) {
          const parts = sums.filter((sum) => !sum.isEmptied());
          const [first, ...more] = parts.map((sum) => withDetail(sum.total(), sum.detail));
          if (first !== undefined) cells.push(sumOfCells(first, more));
        }
    return cells.map(inOrder).sort(byDayModelBatchTier);
  }

  /** By day, item. */
  paid(): PaidItem[] {
    return [...this.#paid.values()].sort((a, b) => a.day - b.day || compareText(a.item, b.item));
  }
}

/** The cell with its meters in their order. */
function inOrder(cell: UsageCell): UsageCell {
  const meters: { [M in Meter]?: bigint } = {};
  for (const meter of METERS) {
    const value = cell.meters[meter];
    if (value !== undefined) meters[meter] = value;
  }
  return { ...cell, meters };
}

export function byDayModelBatchTier(a: UsageCell, b: UsageCell): number {
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
