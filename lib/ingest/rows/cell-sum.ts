import { METERS, type Meter } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { NO_DETAIL, type RowDetail } from "./row-detail";

/** Sums stay within what the program interface carries: 18 digits. */
const LARGEST_SUM = 10n ** 18n;
/** Largest sum of one part of a cell (an hour, a prompt length), so that the few hundred parts of a cell stay within 18 digits. */
const LARGEST_PART = 10n ** 15n;

/** Below this a sum has room for what its {@link Gathering}s may hold. */
const ROOM = 9n * 10n ** 17n;
const PART_ROOM = 9n * 10n ** 14n;
/** Most {@link Gathering}s of one sum: each way to write the same key (`False`, or an empty cell) has its own. */
const MOST_GATHERINGS = 8;

/** Rows of a cell that the fast path adds up by itself; each of its counts stays below 10¹⁶ between two calls of `take`. */
export interface Gathering {
  /** Answers what was added since the last call and starts again at zero; null for nothing. */
  take(): UsageCell | null;
  /** Ends it: later rows go through {@link CellSum.add}. */
  close(): void;
}

/** One cell of the result while its rows come in. Added to in place: a million rows make few cells. */
export class CellSum {
  #requests = 0n;
  readonly #meters: { [M in Meter]?: bigint } = {};
  readonly #gatherings: Gathering[] = [];
  #isReduced = false;
  /** Day, model, batch and tier of the sum. Its figures are the first row's only: use {@link total}. */
  readonly cell: UsageCell;

  /** The hour and prompt length that the sum is about. */
  readonly detail: RowDetail;

  constructor(cell: UsageCell, detail: RowDetail = NO_DETAIL) {
    this.cell = cell;
    this.detail = detail;
  }

  /** False, with nothing added, when a sum would pass 18 digits. */
  add(more: UsageCell): boolean {
    if (this.#gatherings.length === 0) return this.#add(more);
    this.settle();
    const isAdded = this.#add(more);
    this.#closeIfFull();
    return isAdded;
  }

  /** Takes back what was added before. */
  subtract({ requests, meters }: UsageCell): void {
    this.settle();
    this.#requests -= requests;
    for (const meter in meters) {
      const less = meters[meter as Meter] ?? 0n;
      if (less !== 0n) this.#meters[meter as Meter] = (this.#meters[meter as Meter] ?? 0n) - less;
    }
    this.#isReduced = true;
  }

  /** True when all that was added has been taken back. */
  isEmptied(): boolean {
    if (!this.#isReduced) return false;
    const { requests, meters } = this.total();
    return requests === 0n && Object.values(meters).every((sum) => sum === 0n);
  }

  /** False when it has too many already, or sums so large that each row must be checked before it is added. */
  gather(gathering: Gathering): boolean {
    if (this.#gatherings.length >= MOST_GATHERINGS) return false;
    this.#gatherings.push(gathering);
    this.#closeIfFull();
    return this.#gatherings.length > 0;
  }

  /** Adds what was gathered. */
  settle(): void {
    for (const gathering of this.#gatherings) {
      const gathered = gathering.take();
      if (gathered !== null) this.#add(gathered);
    }
    this.#closeIfFull();
  }

  /** As {@link settle}, for the last time. */
  release(): void {
    this.settle();
    this.#gatherings.length = 0;
  }

  #closeIfFull(): void {
    const sums = [this.#requests, ...Object.values(this.#meters)];
    const room = this.detail === NO_DETAIL ? ROOM : PART_ROOM;
    if (sums.every((sum) => sum < room)) return;
    for (const gathering of this.#gatherings.splice(0)) gathering.close();
  }

  #add({ requests, meters }: UsageCell): boolean {
    const known = this.#meters;
    const largest = this.detail === NO_DETAIL ? LARGEST_SUM : LARGEST_PART;
    if (this.#requests + requests >= largest) return false;
    for (const meter in meters) {
      const more = meters[meter as Meter];
      if (more !== undefined && (known[meter as Meter] ?? 0n) + more >= largest) return false;
    }
    if (requests !== 0n) this.#requests += requests;
    for (const meter in meters) {
      const more = meters[meter as Meter];
      if (more !== undefined && more !== 0n)
        known[meter as Meter] = (known[meter as Meter] ?? 0n) + more;
    }
    return true;
  }

  /** The cell with its sums: meters that were used, in their order. */
  total(): UsageCell {
    this.settle();
    const meters: { [M in Meter]?: bigint } = {};
    for (const meter of METERS) {
      const value = this.#meters[meter];
      if (value !== undefined && !(value === 0n && this.#isReduced)) meters[meter] = value;
    }
    return { ...this.cell, requests: this.#requests, meters };
  }
}
