import type { Day } from "@/lib/domain/day";
import type { UsageCell } from "@/lib/domain/usage";
import { MOST_KEYS } from "./byte-keys";
import { type Bytes, ODD } from "./byte-words";
import { CellRuns } from "./cell-runs";
import type { CellSum } from "./cell-sum";
import type { PlainColumns } from "./export-reader";
import type { IssueCode } from "./issue-codes";
import { Pause } from "./pause";
import { readCount, skipCells, skipLastCells, skipLineEnd } from "./plain-cells";
import { COUNT, LAST, planRow, SKIP, TIMES } from "./plain-row-plan";
import { PlainSums } from "./plain-sums";

/** As `PlainSums` keeps. */
const MOST_COUNTS = 7;

interface PlainOptions {
  readonly width: number;
  readonly delimiter: number;
  readonly timeColumns: readonly number[];
  readonly recordBytes: number;
}

/** What {@link PlainRows} asks of those who read with care. */
interface PlainShell {
  /** Counts a note of rows that were not looked at. */
  say(code: IssueCode, count: number): void;
  /** Adds the first row of a day and key that were met apart; null when it is to be read with care. */
  open(row: UsageCell): CellSum | null;
}

/**
 * Adds up rows whose times and keys are, byte for byte, those of rows that were read with care
 * before, and whose counts are plain digits. It stops at any other row, which is then read with
 * care and learnt from: what comes out is the same either way.
 */
export class PlainRows {
  /** Rows added by the last {@link take}. */
  taken = 0;
  /** See {@link planRow}. */
  readonly #plan: Int32Array;
  readonly #columns: PlainColumns;
  readonly #delimiter: number;
  readonly #recordBytes: number;
  readonly #shell: PlainShell;
  readonly #counts: Float64Array;
  readonly #times = new CellRuns();
  readonly #keys = new CellRuns();
  /** By number of the times: the day they fall on, or zero. */
  readonly #days = new Int32Array(MOST_KEYS);
  /** By number of the key: a row that has it, and what is noted of such rows. */
  readonly #rows: { readonly like: UsageCell; readonly notes: readonly IssueCode[] }[] = [];
  readonly #sums: PlainSums;
  #isToLearn = false;
  readonly #pause = new Pause();

  private constructor(
    plan: Int32Array,
    columns: PlainColumns,
    { delimiter, recordBytes }: PlainOptions,
    shell: PlainShell,
  ) {
    this.#plan = plan;
    this.#columns = columns;
    this.#delimiter = delimiter;
    this.#recordBytes = recordBytes;
    this.#shell = shell;
    this.#counts = new Float64Array(columns.counts.length);
    this.#sums = new PlainSums(columns, (code, count) => shell.say(code, count));
  }

  /** Null for a table whose columns stand in an order that is not read this way. */
  static open(columns: PlainColumns, options: PlainOptions, shell: PlainShell): PlainRows | null {
    const plan = planRow(columns, options);
    if (plan === null || columns.counts.length > MOST_COUNTS) return null;
    return new PlainRows(plan, columns, options, shell);
  }

  /**
   * Adds rows from `from` on, up to the first that is not plain, and answers where that starts.
   *
   * @param end after a line feed
   * @param most rows to add
   */
  take(bytes: Bytes, from: number, end: number, most: number): number {
    this.taken = 0;
    this.#isToLearn = false;
    if (this.#pause.sitOut()) return from;
    this.#forgetIfFull();
    let row = from;
    let taken = 0;
    while (row < end && taken < most) {
      const next = this.#readRow(bytes, row);
      if (next === ODD || !this.#addRow(next - row)) break;
      row = next;
      taken++;
    }
    this.taken = taken;
    if (taken > 0 || this.#isToLearn) this.#pause.worked();
    else if (row < end) this.#pause.failed();
    return row;
  }

  /** To be told of each row that was counted with care, right after {@link take} stopped at it. */
  learn(day: Day, like: UsageCell, sum: CellSum, notes: readonly IssueCode[]): void {
    if (!this.#isToLearn) return;
    this.#isToLearn = false;
    const key = this.#keys.last;
    this.#days[this.#times.last] = day;
    this.#rows[key] = { like, notes };
    this.#sums.learn({ day, key, like, sum, notes });
  }

  /** To be told after each row that was read with care: there is nothing to learn from the next that was not offered. */
  passBy(): void {
    this.#isToLearn = false;
  }

  #forgetIfFull(): void {
    if (!this.#times.isFull && !this.#keys.isFull && !this.#sums.isFull) return;
    this.#times.clear();
    this.#keys.clear();
    this.#sums.clear();
    this.#days.fill(0);
    this.#rows.length = 0;
  }

  /** Past a plain row, its counts, times and key read. */
  #readRow(bytes: Bytes, from: number): number {
    const plan = this.#plan;
    const delimiter = this.#delimiter;
    const counts = this.#counts;
    const cells = bytes.bytes;
    let at = from;
    for (let n = 0; n < plan.length; n += 2) {
      const action = plan[n];
      const size = plan[n + 1] ?? 0;
      if (action === COUNT) {
        at = readCount(bytes, at, counts, size);
        if (n + 2 === plan.length) at = skipLineEnd(cells, at);
        else at = cells[at] === delimiter ? at + 1 : ODD;
      } else if (action === SKIP) at = skipCells(bytes, at, delimiter, size);
      else if (action === LAST) at = skipLastCells(bytes, at, delimiter, size);
      else {
        const runs = action === TIMES ? this.#times : this.#keys;
        at = runs.read(bytes, at, delimiter, size);
      }
      if (at === ODD) return ODD;
    }
    return at;
  }

  /** False, with nothing added, for a row that needs care. */
  #addRow(length: number): boolean {
    if (length > this.#recordBytes || !this.#columns.isSound(this.#counts)) return false;
    const day = (this.#days[this.#times.last] ?? 0) as Day;
    const key = this.#keys.last;
    if (day !== 0 && this.#sums.add(day, key, this.#counts)) return true;
    return this.#openSum(day, key);
  }

  /** The first row of a day and key needs no care when both are known. */
  #openSum(day: Day, key: number): boolean {
    const known = this.#rows[key];
    this.#isToLearn = true;
    if (day === 0 || known === undefined || this.#sums.isClosed(day, key)) return false;
    const like = { ...known.like, day };
    const sum = this.#shell.open(this.#columns.total(like, Array.from(this.#counts, BigInt), 1n));
    if (sum === null) return false;
    for (const code of known.notes) this.#shell.say(code, 1);
    this.#sums.learn({ ...known, day, key, like, sum });
    this.#isToLearn = false;
    return true;
  }
}
