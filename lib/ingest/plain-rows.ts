import type { Day } from "@/lib/domain/day";
import type { UsageCell } from "@/lib/domain/usage";
import { ByteKeys } from "./byte-keys";
import { type Bytes, Delimiter, ODD, skipCells, skipLastCells, skipLineEnd } from "./byte-words";
import type { CellSum } from "./cell-sum";
import type { PlainColumns } from "./export-reader";
import type { IssueCode } from "./issue-codes";
import { Pause } from "./pause";
import { PlainSums } from "./plain-sums";

const POINT = 0x2e;
const ZERO = 0x30;
/** {@link PlainSums} relies on it. */
const MOST_DIGITS = 12;
/** As {@link PlainSums} keeps. */
const MOST_COUNTS = 7;

const TIMES = 0;
const KEYS = 1;
const COUNT = 2;
const SKIP = 3;

/** Columns beside each other that are passed in one go. */
interface Step {
  readonly kind: typeof TIMES | typeof KEYS | typeof COUNT | typeof SKIP;
  readonly cells: number;
  /** Of a count: which. */
  readonly at: number;
}

interface PlainOptions {
  readonly width: number;
  readonly delimiter: number;
  readonly timeColumns: readonly number[];
  readonly recordBytes: number;
}

/**
 * Adds up rows whose times and keys are, byte for byte, those of rows that were read with care
 * before, and whose counts are plain digits. It stops at any other row, which is then read with
 * care and learnt from: what comes out is the same either way.
 */
export class PlainRows {
  /** Rows added by the last {@link take}. */
  taken = 0;
  readonly #kinds: Int32Array;
  /** Cells passed before each. */
  readonly #skipped: Int32Array;
  /** How many cells, or which count. */
  readonly #sizes: Int32Array;
  /** The step that ends the line, or -1. */
  readonly #lastCount: number;
  /** Cells that are passed at the end of the line. */
  readonly #lastCells: number;
  readonly #columns: PlainColumns;
  readonly #delimiter: Delimiter;
  readonly #recordBytes: number;
  readonly #counts: Float64Array;
  readonly #times = new ByteKeys();
  readonly #keys = new ByteKeys();
  /** By number of the times: the day they fall on, or zero. */
  readonly #days: number[] = [];
  readonly #sums: PlainSums;
  #isToLearn = false;
  readonly #pause = new Pause();

  private constructor(
    steps: readonly Step[],
    columns: PlainColumns,
    options: PlainOptions,
    say: (code: IssueCode, count: number) => void,
  ) {
    const last = steps.at(-1);
    this.#lastCells = last?.kind === SKIP ? last.cells : 0;
    const inner = steps.filter(({ kind }) => kind !== SKIP);
    this.#kinds = Int32Array.from(inner, ({ kind }) => kind);
    this.#sizes = Int32Array.from(inner, ({ kind, at, cells }) => (kind === COUNT ? at : cells));
    this.#skipped = Int32Array.from(inner, (step) => {
      const before = steps[steps.indexOf(step) - 1];
      return before?.kind === SKIP ? before.cells : 0;
    });
    this.#lastCount = last?.kind === COUNT ? inner.length - 1 : -1;
    this.#columns = columns;
    this.#delimiter = new Delimiter(options.delimiter);
    this.#recordBytes = options.recordBytes;
    this.#counts = new Float64Array(columns.counts.length);
    this.#sums = new PlainSums(columns, say);
  }

  /** Null for a table whose times, or keys, do not stand side by side, or stand last. */
  static open(
    columns: PlainColumns,
    options: PlainOptions,
    say: (code: IssueCode, count: number) => void,
  ): PlainRows | null {
    const steps = stepsOf(columns, options);
    const times = steps.filter(({ kind }) => kind === TIMES).length;
    const keys = steps.filter(({ kind }) => kind === KEYS).length;
    const isOpenEnded = steps.at(-1)?.kind === TIMES || steps.at(-1)?.kind === KEYS;
    if (times !== 1 || keys !== 1 || isOpenEnded || columns.counts.length > MOST_COUNTS)
      return null;
    return new PlainRows(steps, columns, options, say);
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
    while (row < end && this.taken < most) {
      const next = this.#takeRow(bytes, row);
      if (next === ODD) break;
      row = next;
      this.taken++;
    }
    if (this.taken > 0 || this.#isToLearn) this.#pause.worked();
    else if (row < end) this.#pause.failed();
    return row;
  }

  /** To be told of each row that was counted with care, right after {@link take} stopped at it. */
  learn(day: Day, like: UsageCell, sum: CellSum, notes: readonly IssueCode[]): void {
    if (!this.#isToLearn) return;
    this.#isToLearn = false;
    this.#days[this.#times.last] = day;
    this.#sums.learn({ day, key: this.#keys.last, like, sum, notes });
  }

  #forgetIfFull(): void {
    if (!this.#times.isFull && !this.#keys.isFull && !this.#sums.isFull) return;
    this.#times.clear();
    this.#keys.clear();
    this.#sums.clear();
    this.#days.length = 0;
  }

  #takeRow(bytes: Bytes, from: number): number {
    const end = this.#readRow(bytes, from);
    if (end === ODD || end - from > this.#recordBytes) return ODD;
    if (!this.#columns.isSound(this.#counts)) return ODD;
    const day = this.#days[this.#times.last] ?? 0;
    if (day !== 0 && this.#sums.add(day, this.#keys.last, this.#counts)) return end;
    this.#isToLearn = true;
    return ODD;
  }

  #readRow(bytes: Bytes, from: number): number {
    const kinds = this.#kinds;
    const delimiter = this.#delimiter;
    let at = from;
    for (let n = 0; n < kinds.length && at !== ODD; n++) {
      const skipped = this.#skipped[n] ?? 0;
      if (skipped > 0) {
        at = skipCells(bytes, at, delimiter, skipped);
        if (at === ODD) return ODD;
      }
      const kind = kinds[n];
      const size = this.#sizes[n] ?? 0;
      if (kind === COUNT) {
        at = readCount(bytes.bytes, at, this.#counts, size);
        if (n === this.#lastCount) at = at === ODD ? ODD : skipLineEnd(bytes.bytes, at);
        else at = bytes.bytes[at] === delimiter.byte ? at + 1 : ODD;
      } else if (kind === TIMES) at = this.#readKey(this.#times, bytes, at, size);
      else at = this.#readKey(this.#keys, bytes, at, size);
    }
    if (this.#lastCells === 0 || at === ODD) return at;
    return skipLastCells(bytes, at, delimiter, this.#lastCells);
  }

  /** Past cells that are known by one number. */
  #readKey(keys: ByteKeys, bytes: Bytes, from: number, cells: number): number {
    const length = keys.lengthOfLast(bytes, from, bytes.bytes.length);
    if (length > 0) return from + length;
    const end = skipCells(bytes, from, this.#delimiter, cells);
    if (end === ODD || keys.isFull) return ODD;
    keys.find(bytes, from, end);
    return end;
  }
}

/** Digits and an optional `.0`, as most exports write counts. */
function readCount(bytes: Uint8Array, from: number, counts: Float64Array, n: number): number {
  let at = from;
  let value = 0;
  for (;;) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    at++;
  }
  if (at === from || at - from > MOST_DIGITS) return ODD;
  counts[n] = value;
  return bytes[at] === POINT && bytes[at + 1] === ZERO ? at + 2 : at;
}

function stepsOf(columns: PlainColumns, { width, timeColumns }: PlainOptions): Step[] {
  const steps: Step[] = [];
  for (let column = 0; column < width; column++) {
    const at = columns.counts.indexOf(column);
    const kind = kindOf(column);
    const before = steps.at(-1);
    if (kind !== COUNT && before?.kind === kind)
      steps[steps.length - 1] = { ...before, cells: before.cells + 1 };
    else steps.push({ kind, cells: 1, at });
  }
  return steps;

  function kindOf(column: number): Step["kind"] {
    if (timeColumns.includes(column)) return TIMES;
    if (columns.keys.includes(column)) return KEYS;
    return columns.counts.includes(column) ? COUNT : SKIP;
  }
}
