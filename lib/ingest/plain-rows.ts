import type { Day } from "@/lib/domain/day";
import type { UsageCell } from "@/lib/domain/usage";
import { MOST_KEYS } from "./byte-keys";
import { type Bytes, ODD } from "./byte-words";
import type { CellRuns } from "./cell-runs";
import type { CellSum } from "./cell-sum";
import type { PlainColumns } from "./export-reader";
import type { IssueCode } from "./issue-codes";
import { Pause } from "./pause";
import { planRow } from "./plain-row-plan";
import { PlainRowReader } from "./plain-row-reader";
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
  readonly #reader: PlainRowReader;
  readonly #columns: PlainColumns;
  readonly #recordBytes: number;
  readonly #shell: PlainShell;
  readonly #counts: Float64Array;
  readonly #times: CellRuns;
  readonly #keys: CellRuns;
  /** By number of the times: the day they fall on, or zero. */
  readonly #days = new Int32Array(MOST_KEYS);
  /** By number of the key: a row that has it, and what is noted of such rows. */
  readonly #rows: { readonly like: UsageCell; readonly notes: readonly IssueCode[] }[] = [];
  readonly #sums: PlainSums;
  #isToLearn = false;
  readonly #pause = new Pause();

  private constructor(
    reader: PlainRowReader,
    columns: PlainColumns,
    { recordBytes }: PlainOptions,
    shell: PlainShell,
  ) {
    this.#reader = reader;
    this.#counts = reader.counts;
    this.#times = reader.times;
    this.#keys = reader.keys;
    this.#columns = columns;
    this.#recordBytes = recordBytes;
    this.#shell = shell;
    this.#sums = new PlainSums(columns, (code, count) => shell.say(code, count));
  }

  /** Null for a table whose columns stand in an order that is not read this way. */
  static open(columns: PlainColumns, options: PlainOptions, shell: PlainShell): PlainRows | null {
    const plan = planRow(columns, options);
    const counts = columns.counts.length;
    if (plan === null || counts > MOST_COUNTS) return null;
    return new PlainRows(
      new PlainRowReader(plan, options.delimiter, counts),
      columns,
      options,
      shell,
    );
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
    const reader = this.#reader;
    let row = from;
    let taken = 0;
    while (row < end && taken < most) {
      const next = reader.read(bytes, row);
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
