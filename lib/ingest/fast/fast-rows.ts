import type { Day } from "@/lib/domain/units/day";
import type { UsageCell } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { CellSum } from "@/lib/ingest/rows/cell-sum";
import type { FastColumns } from "@/lib/ingest/rows/export-reader";
import type { RowDetail } from "@/lib/ingest/rows/row-detail";
import { Backoff } from "./fast-path-backoff";
import { planRow } from "./fast-row-plan";
import { FastSums, WIDTH } from "./fast-sums";
import { NEEDS_ROOM, NEEDS_SETTLING, NEEDS_SUM, type RowKernel } from "./row-kernel";

interface FastRowOptions {
  readonly width: number;
  readonly delimiter: number;
  readonly timeColumns: readonly number[];
  readonly recordBytes: number;
}

/** What {@link FastRows} asks of the slow path. */
interface SlowPath {
  /** Counts a note for rows that the fast path added. */
  say(code: IssueCode, count: number): void;
  /** Makes the sum of a day and key that so far came only in different rows; null when the slow path must read such rows. */
  open(row: UsageCell, detail: RowDetail): CellSum | null;
}

/**
 * Adds up rows whose times and keys have the same bytes as rows that the slow path has read, and whose counts are
 * digits only. It stops at any other row; the slow path reads that one, and {@link learn} remembers it. The sums are
 * the same as if the slow path had read every row.
 */
export class FastRows {
  /** Rows added by the last {@link take}. */
  taken = 0;
  readonly #kernel: RowKernel;
  readonly #columns: FastColumns;
  readonly #shell: SlowPath;
  /** By number of the times: the day, and the hour where one is told, that they fall on. */
  readonly #days: { readonly day: Day; readonly detail: RowDetail }[] = [];
  /** By number of the key: a row that has it, and what is noted of such rows. */
  readonly #rows: { readonly like: UsageCell; readonly notes: readonly IssueCode[] }[] = [];
  readonly #sums: FastSums;
  #isToLearn = false;
  readonly #pause = new Backoff();

  private constructor(kernel: RowKernel, columns: FastColumns, shell: SlowPath) {
    this.#kernel = kernel;
    this.#columns = columns;
    this.#shell = shell;
    this.#sums = new FastSums(columns, {
      say: (code, count) => shell.say(code, count),
      values: kernel.sums,
      onClose: () => kernel.clearSums(),
    });
  }

  /** Null for a table whose order of columns the fast path cannot read. */
  static open(
    kernel: RowKernel,
    columns: FastColumns,
    options: FastRowOptions,
    shell: SlowPath,
  ): FastRows | null {
    const plan = planRow(columns, options);
    if (plan === null || columns.counts.length >= WIDTH) return null;
    kernel.open({ plan, ...options, ...columns });
    return new FastRows(kernel, columns, shell);
  }

  /**
   * Adds rows from `from` on, up to the first that it cannot read, and answers where that one starts.
   *
   * @param end after a line feed
   * @param most rows to add
   */
  take(from: number, end: number, most: number): number {
    this.taken = 0;
    this.#isToLearn = false;
    if (this.#pause.skipsTurn()) return from;
    let row = from;
    do {
      row = this.#kernel.run(row, end, most - this.taken);
      this.taken += this.#kernel.taken;
    } while (this.#canGoOn());
    if (this.taken > 0 || this.#isToLearn) this.#pause.worked();
    else if (row < end) this.#pause.failed();
    return row;
  }

  /** To be called for each row that the slow path counted, right after {@link take} stopped at it. */
  learn(day: Day, like: UsageCell, sum: CellSum, notes: readonly IssueCode[]): void {
    if (!this.#isToLearn) return;
    this.#isToLearn = false;
    const { times, keys: key } = this.#kernel;
    this.#days[times] = { day, detail: sum.detail };
    this.#rows[key] = { like, notes };
    this.#sums.learn({ day: groupOf({ day, detail: sum.detail }), key, like, sum, notes });
  }

  /** To be called after each row of the slow path, so that a later row is not learnt in its place. */
  skipRow(): void {
    this.#isToLearn = false;
  }

  /** True when the reason why the kernel stopped is removed. */
  #canGoOn(): boolean {
    const { stop, times, keys } = this.#kernel;
    if (stop === NEEDS_ROOM) this.#forget();
    else if (stop === NEEDS_SETTLING)
      this.#sums.settle(this.#sums.numberOf(groupOf(this.#days[times]), keys));
    else return stop === NEEDS_SUM && this.#findSum(times, keys);
    return true;
  }

  #findSum(times: number, key: number): boolean {
    const day = this.#days[times];
    const sum = day === undefined ? -1 : this.#sums.numberOf(groupOf(day), key);
    if (sum >= 0) this.#kernel.setSum(times, key, sum);
    else if (this.#sums.isFull) this.#forget();
    else if (day === undefined || !this.#openSum(day, key)) this.#isToLearn = true;
    return !this.#isToLearn;
  }

  /** The first row of a day and key needs no slow path when both are known from other rows. */
  #openSum({ day, detail }: { day: Day; detail: RowDetail }, key: number): boolean {
    const known = this.#rows[key];
    const group = groupOf({ day, detail });
    if (known === undefined || this.#sums.isClosed(group, key)) return false;
    const none = this.#columns.counts.map(() => 0n);
    const like = { ...known.like, day };
    const sum = this.#shell.open(this.#columns.total(like, none, 0n), detail);
    if (sum === null) return false;
    this.#sums.learn({ ...known, day: group, key, like, sum });
    return !this.#sums.isClosed(group, key);
  }

  #forget(): void {
    this.#kernel.clear();
    this.#sums.clear();
    this.#days.length = 0;
    this.#rows.length = 0;
  }
}

/** A number for the day and hour whose rows are added up together. */
function groupOf(of: { readonly day: Day; readonly detail: RowDetail } | undefined): number {
  return of === undefined ? 0 : of.day * 25 + of.detail.hour + 1;
}
