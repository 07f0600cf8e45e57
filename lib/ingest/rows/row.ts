import { Billed } from "@/lib/domain/units/money";
import { ByteIntern, type Interned, isSame } from "@/lib/ingest/bytes/byte-intern";
import { CellHash } from "@/lib/ingest/bytes/cell-hash";
import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { DAMAGED, DOUBLED_QUOTES, type RecordCells } from "@/lib/ingest/scan/record-cells";
import { AnswerIndex } from "./answer-index";
import { readAmount, readCount, readFlag, showableNumber } from "./cell-values";

const SPACE = 0x20;
const COMMA = 0x2c;
const ZERO = 0x30;
/** Longest cell that is decoded: no column that is read has longer ones. */
const LONGEST_TEXT = 400;
/** Counts up to here fit a machine integer exactly. */
const FAST_DIGITS = 15;

/** Why a row is left out. */
export interface RowProblem {
  readonly code: IssueCode;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The current record, cell by cell. Reading a bad cell sets {@link problem} and answers zero, so a format reads
 * all it needs and checks `problem` once.
 */
export class Row {
  problem: RowProblem | null = null;
  /** The bytes of the whole record, where it is one piece. */
  content: { readonly bytes: Uint8Array; readonly start: number; readonly end: number } | null =
    null;
  readonly #scanner: RecordCells;
  readonly #names: readonly string[];
  readonly #isCommaFile: boolean;
  readonly #texts = new ByteIntern(decodeUtf8);
  readonly #last: (Interned<string | null> | undefined)[] = [];

  constructor(scanner: RecordCells, names: readonly string[], delimiter: number) {
    this.#scanner = scanner;
    this.#names = names;
    this.#isCommaFile = delimiter === COMMA;
  }

  /** Keeps the first problem: later ones often follow from it. */
  reject(code: IssueCode, values: Readonly<Record<string, string>> = {}): void {
    this.problem ??= { code, values };
  }

  /** The column's name for an issue: one that the format knows, so never text of the file. */
  name(column: number): string {
    return this.#names[column] ?? "";
  }

  /** True when the cell, or the column, is not there or holds only spaces. */
  isBlank(column: number): boolean {
    return column < 0 || this.#start(column) >= this.#end(column);
  }

  /** True when nothing stands outside these columns. */
  isBlankBut(columns: readonly number[]): boolean {
    for (let column = 0; column < this.#scanner.cells; column++)
      if (!this.isBlank(column) && !columns.includes(column)) return false;
    return true;
  }

  /** The cell's text without outer spaces; empty when the file has no such column. */
  text(column: number, longest = LONGEST_TEXT): string {
    if (column < 0) return "";
    const start = this.#start(column);
    const end = this.#end(column);
    if (end <= start) return "";
    if (end - start > longest) {
      this.reject("text_too_long", { column: this.name(column), limit: String(longest) });
      return "";
    }
    const text = this.#textOf(column, start, end);
    if (text === null) this.reject("bad_text", { column: this.name(column) });
    const hasDoubled = ((this.#scanner.kinds[column] ?? 0) & DOUBLED_QUOTES) !== 0;
    return hasDoubled ? (text ?? "").replaceAll('""', '"') : (text ?? "");
  }

  /** A long text that is looked into once; empty when it is longer than that, or no text. */
  longText(column: number, longest: number): string {
    const [start, end] = [this.#start(column), this.#end(column)];
    if (end - start > longest) return "";
    const text = decodeUtf8(this.#scanner.buffer, start, end) ?? "";
    const hasDoubled = ((this.#scanner.kinds[column] ?? 0) & DOUBLED_QUOTES) !== 0;
    return hasDoubled ? text.replaceAll('""', '"') : text;
  }

  /** A whole count; zero when the cell is blank or the column is not there. */
  count(column: number): bigint {
    if (column < 0) return 0n;
    const fast = this.#fastCount(column);
    if (fast >= 0) return fast === 0 ? 0n : BigInt(fast);
    const text = this.text(column);
    if (text === "" || this.problem !== null) return 0n;
    const count = readCount(text);
    if (typeof count === "bigint") return count;
    this.reject(count, { column: this.name(column), value: showableNumber(text) });
    return 0n;
  }

  /** The value of a cell of up to 15 digits, no zero in front, with an optional `.0`; else -1. */
  wholeNumber(column: number): number {
    const { buffer } = this.#scanner;
    return column < 0 || buffer[this.#start(column)] === ZERO ? -1 : this.#fastCount(column);
  }

  /** As {@link count}, for a cell that must not be blank. */
  requiredCount(column: number): bigint {
    if (this.isBlank(column)) this.reject("missing_value", { column: this.name(column) });
    return this.count(column);
  }

  /** An exact amount that must be there. */
  amount(column: number): Billed {
    const text = this.text(column);
    if (text === "") this.reject("missing_value", { column: this.name(column) });
    if (this.problem !== null) return Billed(0n);
    const billed = readAmount(text, this.#isCommaFile);
    if (typeof billed === "bigint") return billed;
    this.reject(billed, { column: this.name(column), value: showableNumber(text) });
    return Billed(0n);
  }

  /** True or False; False when blank. */
  flag(column: number): boolean {
    const flag = readFlag(this.text(column));
    if (flag === null) this.reject("bad_flag", { column: this.name(column) });
    return flag ?? false;
  }

  /** True when text follows a closing quote somewhere in the row. */
  isDamaged(): boolean {
    const { kinds, cells } = this.#scanner;
    for (let column = 0; column < cells; column++)
      if (((kinds[column] ?? 0) & DAMAGED) !== 0) return true;
    return false;
  }

  /** A number of 53 bits that two rows share when these cells are the same, whatever the file. */
  hash(seed: number, columns: readonly number[]): number {
    const { buffer } = this.#scanner;
    const hash = new CellHash(seed);
    for (const column of columns)
      hash.add(buffer, column < 0 ? 0 : this.#start(column), column < 0 ? 0 : this.#end(column));
    return hash.value;
  }

  /** Hash that identifies an answer: of its id, and of its time too where the id is only a number. Null without an id. */
  nameById(column: number, seconds: number): number | null {
    if (this.isBlank(column)) return null;
    const { buffer } = this.#scanner;
    const [start, end] = [this.#start(column), this.#end(column)];
    return isNumber(buffer, start, end)
      ? AnswerIndex.nameAt(seconds, buffer, start, end)
      : AnswerIndex.nameOfId(buffer, start, end);
  }

  /** Hash that identifies a record without an id: of its time and all its bytes. */
  nameByContent(seconds: number): number {
    if (this.content === null)
      return this.hash(
        seconds | 0,
        this.#names.map((_, at) => at),
      );
    const { bytes, start, end } = this.content;
    return AnswerIndex.nameAt(seconds, bytes, start, end);
  }

  /** Cells are often the same as in the row before: comparing is quicker than looking up. */
  #textOf(column: number, start: number, end: number): string | null {
    const { buffer } = this.#scanner;
    const last = this.#last[column];
    if (last !== undefined && isSame(last.bytes, buffer, start, end)) return last.value;
    const entry = this.#texts.entry(buffer, start, end);
    this.#last[column] = entry;
    return entry.value;
  }

  /** Digits and an optional `.0` from the bytes; -1 for anything else. */
  #fastCount(column: number): number {
    const { buffer } = this.#scanner;
    let at = this.#start(column);
    const end = this.#end(column);
    if (end === at) return 0;
    if (end - at > FAST_DIGITS) return -1;
    let value = 0;
    for (; at < end; at++) {
      const digit = (buffer[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === end) return value;
    const isPointZero = at + 2 === end && buffer[at] === 0x2e && buffer[at + 1] === 0x30;
    return isPointZero && at > this.#start(column) ? value : -1;
  }

  #start(column: number): number {
    const { buffer, starts, ends } = this.#scanner;
    let at = starts[column] ?? 0;
    const end = ends[column] ?? 0;
    while (at < end && buffer[at] === SPACE) at++;
    return at;
  }

  #end(column: number): number {
    const { buffer, starts, ends } = this.#scanner;
    const start = starts[column] ?? 0;
    let end = ends[column] ?? 0;
    while (end > start && buffer[end - 1] === SPACE) end--;
    return end;
  }
}

/** True for digits only: logs that number their entries all begin at 1, so such an id is not unique. */
export function isNumber(buffer: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const digit = (buffer[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
