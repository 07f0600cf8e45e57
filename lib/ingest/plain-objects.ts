import type { Day } from "@/lib/domain/day";
import type { UsageCell } from "@/lib/domain/usage";
import { ByteKeys } from "./byte-keys";
import { type Bytes, ODD } from "./byte-words";
import type { CellSum } from "./cell-sum";
import type { PlainColumns } from "./export-reader";
import type { IssueCode } from "./issue-codes";
import type { JsonFrame } from "./json-frame";
import { skipSpace } from "./json-grammar";
import type { JsonMembers } from "./json-members";
import {
  COUNT,
  IGNORED,
  KEY,
  linesIn,
  type MemberRole,
  ObjectShape,
  passCount,
  passValue,
  STEADY,
} from "./object-shape";
import { Pause } from "./pause";
import { PlainSums } from "./plain-sums";

const OPEN = 0x7b;
const COMMA = 0x2c;

/** An object that was counted with care. */
export interface CountedObject {
  readonly members: JsonMembers;
  readonly frames: readonly JsonFrame[];
  /** Of its opening brace, and after its closing one. */
  readonly range: readonly [number, number];
  readonly day: Day;
  readonly like: UsageCell;
  readonly sum: CellSum;
  readonly notes: readonly IssueCode[];
}

interface ObjectOptions {
  readonly columns: PlainColumns;
  readonly timeColumns: readonly number[];
  /** Names of the columns. */
  readonly names: readonly string[];
  readonly recordBytes: number;
  /** Rows that may still come. */
  readonly room: () => number;
}

/**
 * Adds up the objects of a list that are, byte for byte, like one that was read with care before,
 * but for their counts and for what is not read. It stops at any other, which is then read with
 * care and learnt from: what comes out is the same either way.
 */
export class PlainObjects {
  /** Objects added by the last {@link take}. */
  taken = 0;
  /** Line feeds within and between them. */
  lines = 0;
  readonly #options: ObjectOptions;
  readonly #counts: Float64Array;
  readonly #keys = new ByteKeys();
  readonly #sums: PlainSums;
  readonly #pause = new Pause();
  #shape: ObjectShape | null = null;
  /** The list whose objects have been learnt from, and the day they are about. */
  #list: JsonFrame | null = null;
  #day = 0;
  #offered: JsonFrame | null = null;
  #bytes: Bytes | null = null;
  #isToLearn = false;

  constructor(options: ObjectOptions, say: (code: IssueCode, count: number) => void) {
    this.#options = options;
    this.#counts = new Float64Array(options.columns.counts.length);
    this.#sums = new PlainSums(options.columns, say);
  }

  /** Adds objects of a list from the one at `from` on; answers after the closing brace of the last. */
  take(bytes: Bytes, from: number, end: number, list: JsonFrame): number {
    this.taken = 0;
    this.lines = 0;
    this.#isToLearn = false;
    this.#offered = list;
    this.#bytes = bytes;
    const shape = this.#shape;
    if (list !== this.#list || shape === null || this.#pause.sitOut()) return from;
    this.#forgetIfFull();
    let after = from;
    let at = from;
    for (let room = this.#options.room(); room > 0 && bytes.bytes[at] === OPEN; room--) {
      const next = this.#takeObject(shape, bytes, at, end);
      if (next === ODD) break;
      this.lines += shape.lines + linesIn(bytes.bytes, after, at);
      after = next;
      this.taken++;
      if (bytes.bytes[after] !== COMMA) break;
      at = skipSpace(bytes.bytes, after + 1, end);
    }
    if (this.taken > 0 || this.#isToLearn) this.#pause.worked();
    return after;
  }

  /** To be told of each object that was counted with care, right after {@link take} stopped at it. */
  learn({ members, frames, range, ...known }: CountedObject): void {
    const list = frames.at(-1) ?? null;
    const bytes = this.#bytes;
    if (list === null || list !== this.#offered || bytes === null) return;
    if (list !== this.#list && !this.#isAboutTimesOnly(frames)) return;
    if (!this.#isToLearn) {
      if (list === this.#list) this.#pause.failed();
      this.#shape = ObjectShape.of(members, range, (name) => this.#roleOf(name));
      const [from, end] = range;
      if (this.#shape === null || this.#read(this.#shape, bytes, from, end) === ODD) return;
      if (!this.#options.columns.isSound(this.#counts)) return;
    }
    this.#list = list;
    this.#day = known.day;
    this.#sums.learn({ ...known, key: this.#keys.last });
  }

  #takeObject(shape: ObjectShape, bytes: Bytes, from: number, end: number): number {
    const after = this.#read(shape, bytes, from, end);
    const { columns, recordBytes } = this.#options;
    if (after === ODD || after - from > recordBytes || !columns.isSound(this.#counts)) return ODD;
    if (this.#sums.add(this.#day, this.#keys.last, this.#counts)) return after;
    this.#isToLearn = true;
    return ODD;
  }

  #read(shape: ObjectShape, bytes: Bytes, from: number, end: number): number {
    const { values } = shape;
    const [firstKey, lastKey] = shape.keys;
    let keyStart = 0;
    let at = from;
    for (let value = 0; value < values; value++) {
      at = shape.passText(value, bytes, at, end);
      if (at === ODD) return ODD;
      const { kind, count } = shape.role(value);
      if (value === firstKey) {
        keyStart = at;
        const length = this.#keys.lengthOfLast(bytes, at, end);
        if (length > 0) {
          at += length;
          value = lastKey;
          continue;
        }
      }
      if (kind === COUNT) at = passCount(bytes.bytes, at, this.#counts, count);
      else if (kind === STEADY) at = shape.passSame(value, bytes, at, end);
      else at = passValue(bytes.bytes, at, end);
      if (at === ODD || at > end) return ODD;
      if (value === lastKey) {
        if (this.#keys.isFull) return ODD;
        this.#keys.find(bytes, keyStart, at);
      }
    }
    return shape.passText(values, bytes, at, end);
  }

  #roleOf(name: string): MemberRole | null {
    const { columns, timeColumns } = this.#options;
    const column = this.#columnOf(name);
    const count = columns.counts.indexOf(column);
    if (column < 0) return { kind: IGNORED, count };
    if (timeColumns.includes(column)) return null;
    if (count >= 0) return { kind: COUNT, count };
    if (columns.keys.includes(column)) return { kind: KEY, count };
    return { kind: columns.steady?.includes(column) ? STEADY : IGNORED, count };
  }

  /** True when nothing around an object says more of it than its time. */
  #isAboutTimesOnly(frames: readonly JsonFrame[]): boolean {
    const { columns } = this.#options;
    const read = [...columns.keys, ...columns.counts];
    return frames.every(({ fields }) =>
      [...fields.keys()].every((name) => !read.includes(this.#columnOf(name))),
    );
  }

  #columnOf(name: string): number {
    const { names } = this.#options;
    const exact = names.indexOf(name);
    return exact >= 0 ? exact : names.indexOf(name.toLowerCase());
  }

  #forgetIfFull(): void {
    if (!this.#keys.isFull && !this.#sums.isFull) return;
    this.#keys.clear();
    this.#sums.clear();
  }
}
