import type { UsageCell } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { CellSum } from "@/lib/ingest/rows/cell-sum";
import type { FastColumns } from "@/lib/ingest/rows/export-reader";

/** Counts per sum, and at the end how many rows are in it. */
export const WIDTH = 8;
const ROWS = WIDTH - 1;
/** As many rows of counts below 10¹² stay below 2⁵³, where plain numbers are exact. */
const MOST_ROWS = 9_000;
export const MOST_SUMS = 8_192;
const FIRST_SUMS = 1_024;
/** Enough for most files: an array that grows makes the engine compile its code again. */
const FIRST_KEYS = 64;
const NONE = new Int32Array(FIRST_KEYS);
/** Marks a day and key whose sum is so large that the slow path must check each row. */
const CLOSED = -2;

/** What is known of rows of one day and one key. */
interface Known {
  /** A day, or whatever number keeps groups of rows apart. */
  readonly day: number;
  readonly key: number;
  readonly like: UsageCell;
  readonly sum: CellSum;
  readonly notes: readonly IssueCode[];
}

interface SumOptions {
  /** Counts a note for rows that the fast path added. */
  readonly say: (code: IssueCode, count: number) => void;
  /** Where others add to the sums: eight numbers for each of {@link MOST_SUMS}. */
  readonly values?: Float64Array;
  /** Called when nothing may be added to a sum any more. */
  readonly onClose?: () => void;
}

/** Sums by day and key of the rows that the fast path added, in machine numbers, until their cells collect them. */
export class FastSums {
  readonly #columns: FastColumns;
  readonly #options: SumOptions;
  readonly #known: Known[] = [];
  #values: Float64Array;
  /** By day, then key: the sum's number plus one, {@link CLOSED}, or zero. */
  readonly #byDay = new Map<number, Int32Array>();
  /** Rows of a day follow each other. */
  #day = 0;
  #ofDay: Int32Array = NONE;
  #last = -1;

  constructor(columns: FastColumns, options: SumOptions) {
    this.#columns = columns;
    this.#options = options;
    this.#values = options.values ?? new Float64Array(FIRST_SUMS * WIDTH);
  }

  /** What the last row was added to; null before the first. */
  get lastSum(): CellSum | null {
    return this.#known[this.#last]?.sum ?? null;
  }

  get isFull(): boolean {
    return this.#known.length >= MOST_SUMS;
  }

  /** The number of the sum of a day and key; negative when rows of these are not known. */
  numberOf(day: number, key: number): number {
    if (day !== this.#day) this.#turnTo(day);
    return (this.#ofDay[key] ?? 0) - 1;
  }

  /** False, with nothing added, when rows of this day and key are not known. */
  add(day: number, key: number, counts: Float64Array): boolean {
    const sum = this.numberOf(day, key);
    if (sum < 0) return false;
    this.#last = sum;
    const values = this.#values;
    const at = sum * WIDTH;
    for (let n = 0; n < counts.length; n++)
      values[at + n] = (values[at + n] ?? 0) + (counts[n] ?? 0);
    const rows = (values[at + ROWS] ?? 0) + 1;
    values[at + ROWS] = rows;
    if (rows >= MOST_ROWS) this.settle(sum);
    return true;
  }

  /** Hands over a sum before it is larger than is exact. */
  settle(sum: number): void {
    this.#known[sum]?.sum.settle();
  }

  /** True when the slow path must read rows of this day and key. */
  isClosed(day: number, key: number): boolean {
    return this.#byDay.get(day)?.[key] === CLOSED;
  }

  /** From here on the fast path adds rows of this day and key. */
  learn(known: Known): void {
    const { day, key, sum } = known;
    this.#turnTo(day);
    if (!this.#byDay.has(day) || key >= this.#ofDay.length) this.#grow(day, key);
    const sums = this.#ofDay;
    if (this.isFull || sums[key] !== 0) return;
    const at = this.#known.push(known) - 1;
    if (this.#known.length * WIDTH > this.#values.length) {
      const grown = new Float64Array(this.#values.length * 4);
      grown.set(this.#values);
      this.#values = grown;
    }
    const close = () => {
      this.#byDay.get(day)?.fill(CLOSED, key, key + 1);
      this.#options.onClose?.();
    };
    sums[key] = at + 1;
    if (!sum.gather({ take: () => this.#takeOut(at), close })) close();
  }

  #turnTo(day: number): void {
    this.#day = day;
    this.#ofDay = this.#byDay.get(day) ?? NONE;
  }

  #grow(day: number, key: number): void {
    const grown = new Int32Array(key < FIRST_KEYS ? FIRST_KEYS : (key + 1) * 2);
    grown.set(this.#ofDay);
    this.#byDay.set(day, grown);
    this.#ofDay = grown;
  }

  /** Hands over all sums and forgets what is known. */
  clear(): void {
    for (const { sum } of this.#known) sum.release();
    this.#known.length = 0;
    this.#byDay.clear();
    this.#turnTo(0);
  }

  #takeOut(at: number): UsageCell | null {
    const known = this.#known[at];
    const counts = this.#values.subarray(at * WIDTH, at * WIDTH + ROWS);
    const rows = this.#values[at * WIDTH + ROWS] ?? 0;
    if (rows === 0 || known === undefined) return null;
    for (const code of known.notes) this.#options.say(code, rows);
    const total = this.#columns.total(known.like, Array.from(counts, BigInt), BigInt(rows));
    this.#values.fill(0, at * WIDTH, (at + 1) * WIDTH);
    return total;
  }
}
