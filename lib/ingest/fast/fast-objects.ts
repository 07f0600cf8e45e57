import { type Day, dayOfUnixSeconds } from "@/lib/domain/units/day";
import { PROMPT_EDGES, type UsageCell } from "@/lib/domain/usage/usage";
import { ByteKeys } from "@/lib/ingest/bytes/byte-keys";
import { type Bytes, NO_MATCH } from "@/lib/ingest/bytes/byte-words";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { AnswerIndex } from "@/lib/ingest/rows/answer-index";
import type { CellSum } from "@/lib/ingest/rows/cell-sum";
import { areConsistent, type FastColumns } from "@/lib/ingest/rows/export-reader";
import { isNumber } from "@/lib/ingest/rows/row";
import { edgesBelow, type RowDetail } from "@/lib/ingest/rows/row-detail";
import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { linesIn, MOST_DEPTH, skipSpace } from "@/lib/ingest/scan/json-grammar";
import type { IngestLimits } from "@/lib/ingest/scan/limits";
import { IsoMoments } from "@/lib/ingest/time/iso-moments";
import { Backoff } from "./fast-path-backoff";
import { FastSums } from "./fast-sums";
import { ObjectRoles } from "./object-roles";
import { ObjectShape, type ObjectValues } from "./object-shape";

const OPEN = 0x7b;
const COMMA = 0x2c;
/** A log may have answers of several kinds, and of several tiers. */
const MOST_SHAPES = 4;
const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_HOUR = 3600;
/** Prompt lengths that are kept apart, and one place for none known. */
const MOST_EDGES = PROMPT_EDGES.length + 2;
/** Figures of an answer are kept in 32 bits. */
const LARGEST_KEPT = 2 ** 32;

/** An object that the slow path counted. */
export interface CountedObject {
  readonly frames: readonly JsonFrame[];
  /** Of its opening brace, and after its closing one. */
  readonly range: readonly [number, number];
  /** By column, where its value starts; -1 when the object has none. */
  readonly sources: Int32Array;
  readonly day: Day;
  readonly like: UsageCell;
  readonly sum: CellSum;
  readonly notes: readonly IssueCode[];
}

interface ObjectOptions {
  readonly columns: FastColumns;
  readonly timeColumns: readonly number[];
  /** Names of the columns. */
  readonly names: readonly string[];
  readonly limits: Pick<IngestLimits, "recordBytes" | "depth">;
  /** Of a format whose objects are answers. */
  readonly answers: AnswerIndex | null;
  /** Rows that may still come. */
  readonly room: () => number;
  /** The sum of a cell's part; null when there is no room for it. */
  readonly openSum: (cell: UsageCell, detail: RowDetail) => CellSum | null;
}

/**
 * Adds up objects of a list, or of lines, that differ from one that the slow path has read only in their counts, their
 * time and members that are not read. It stops at any other object; the slow path reads that one, and {@link learn}
 * remembers its shape. The sums are the same as if the slow path had read every object.
 */
export class FastObjects {
  /** Objects added by the last {@link take}. */
  taken = 0;
  readonly #options: ObjectOptions;
  readonly #roles: ObjectRoles;
  readonly #values: ObjectValues;
  readonly #signs: Float64Array;
  readonly #keys = new ByteKeys();
  readonly #sums: FastSums;
  readonly #pause = new Backoff();
  readonly #shapes: ObjectShape[] = [];
  /** The shape that the last object had. */
  #shape = 0;
  /** The list whose objects were learnt, null for lines, and their day. */
  #list: JsonFrame | null | undefined;
  #day = 0;
  #hour = -1;
  #offered: JsonFrame | null | undefined;
  #bytes: Bytes | null = null;
  #isToLearn = false;
  /** Answers the slow path read, by key and shape, and the days it read answers of. */
  #read: Pick<CountedObject, "like" | "notes">[] = [];
  readonly #daysRead = new Set<number>();
  /** Of an answer: input, cached, written, output. */
  readonly #figures = new Float64Array(4);

  constructor(options: ObjectOptions, say: (code: IssueCode, count: number) => void) {
    const { columns } = options;
    this.#options = options;
    this.#roles = new ObjectRoles(options);
    this.#sums = new FastSums(columns, { say });
    const counts = new Float64Array(columns.counts.length);
    this.#signs = Float64Array.from(counts, (_, n) => columns.signs[n] ?? 0);
    const iso = new IsoMoments();
    this.#values = { counts, keys: this.#keys, iso, seconds: 0, idStart: 0, idEnd: 0, depth: 0 };
  }

  /** Adds objects from the one at `from` on; answers after the closing brace of the last. */
  take(bytes: Bytes, from: number, end: number, list: JsonFrame | null): number {
    this.taken = 0;
    this.#isToLearn = false;
    this.#offered = undefined;
    if (this.#pause.skipsTurn()) return from;
    this.#offered = list;
    this.#bytes = bytes;
    if (list !== this.#list) return from;
    if (this.#keys.isFull || this.#sums.isFull) this.#forget();
    let after = from;
    let at = from;
    for (let room = this.#options.room(); room > 0 && bytes.bytes[at] === OPEN; room--) {
      const next = this.#takeObject(bytes, at, end);
      if (next === NO_MATCH) break;
      after = next;
      this.taken++;
      if (list !== null && bytes.bytes[after] !== COMMA) break;
      at = skipSpace(bytes.bytes, list === null ? after : after + 1, end);
      if (list === null && linesIn(bytes, after, at) === 0) break;
    }
    if (this.taken > 0 || this.#isToLearn) this.#pause.worked();
    return after;
  }

  /** To be called for each object that the slow path counted, right after {@link take} stopped at it. */
  learn({ frames, range, sources, ...known }: CountedObject): void {
    const list = frames.at(-1) ?? null;
    const bytes = this.#bytes;
    if (list !== this.#offered || bytes === null) return;
    if (list !== this.#list && !this.#turnTo(frames)) return;
    if (!this.#isToLearn && !this.#findShape(bytes, range)) {
      this.#pause.failed();
      if (!this.#learnShape(bytes, range, sources)) return;
    }
    this.#list = list;
    const { hour, edges } = known.sum.detail;
    [this.#day, this.#hour] = [known.day, hour];
    const group = this.#groupOf(known.day, hour, edges);
    this.#sums.learn({ ...known, day: group, key: this.#keys.last });
    if (hour < 0 || edges < 0) return;
    this.#read[this.#keys.last * MOST_SHAPES + this.#shape] = known;
    this.#daysRead.add(known.day);
  }

  /** False when the objects around them have more to say of them than their time. */
  #turnTo(frames: readonly JsonFrame[]): boolean {
    this.#list = undefined;
    this.#values.depth = frames.length + 1 + MOST_DEPTH - this.#options.limits.depth;
    return this.#roles.areTimesOnly(frames);
  }

  #takeObject(bytes: Bytes, from: number, end: number): number {
    const after = this.#readAny(bytes, from, end);
    const shape = this.#shapes[this.#shape];
    if (after === NO_MATCH || after - from > this.#options.limits.recordBytes || !shape)
      return NO_MATCH;
    const { counts, seconds } = this.#values;
    const { columns } = this.#options;
    if (!this.#areConsistent(shape)) return NO_MATCH;
    const answers = columns.answers === undefined ? null : this.#options.answers;
    const name = answers === null ? 0 : this.#nameOf(shape, bytes, from, after);
    if (name === NO_MATCH || answers?.has(name)) return NO_MATCH;
    const day = shape.hasMoment ? dayOfUnixSeconds(seconds) : this.#day;
    const group = answers === null ? this.#groupOf(day, this.#hour, -1) : this.#groupOfAnswer(day);
    const isAdded = this.#sums.add(group, this.#keys.last, counts);
    this.#isToLearn = !isAdded && !(answers !== null && this.#addToOpened(day, group));
    if (this.#isToLearn) return NO_MATCH;
    if (answers !== null) {
      const sum = this.#sums.lastSum;
      if (sum !== null) answers.add(name, answers.numberOf(sum), seconds, this.#figures);
    }
    return after;
  }

  /** Adds an answer of another hour or length than those of its kind that the slow path read. */
  #addToOpened(day: number, group: number): boolean {
    const known = this.#read[this.#keys.last * MOST_SHAPES + this.#shape];
    if (known === undefined || !this.#daysRead.has(day) || this.#sums.isFull) return false;
    const detail = { hour: this.#hourOfAnswer(), edges: edgesBelow(this.#figures[0] ?? 0) };
    const sum = this.#options.openSum({ ...known.like, day: day as Day }, detail);
    if (sum === null) return false;
    this.#sums.learn({ ...known, sum, day: group, key: this.#keys.last });
    return this.#sums.add(group, this.#keys.last, this.#values.counts);
  }

  /** The answer's hash, with its figures in `#figures`; {@link NO_MATCH} for an answer that the slow path has to read. */
  #nameOf(shape: ObjectShape, { bytes }: Bytes, from: number, after: number): number {
    const { counts, seconds, idStart, idEnd } = this.#values;
    const { answers } = this.#options.columns;
    if (answers === undefined || !shape.hasMoment) return NO_MATCH;
    const figures = this.#figures;
    figures[0] = sumAt(counts, answers.input);
    figures[1] = counts[answers.cached] ?? 0;
    figures[2] = counts[answers.written] ?? 0;
    figures[3] = sumAt(counts, answers.output);
    if (figures[0] >= LARGEST_KEPT || figures[3] >= LARGEST_KEPT) return NO_MATCH;
    const isTold = (shape.missing & (1 << answers.total)) === 0;
    if (isTold && counts[answers.total] !== figures[0] + figures[3]) return NO_MATCH;
    if (!shape.hasId) return AnswerIndex.nameAt(seconds, bytes, from, after);
    if (isNumber(bytes, idStart, idEnd)) return NO_MATCH;
    return AnswerIndex.nameOfId(bytes, idStart, idEnd);
  }

  /** Objects of one day and key, but of two shapes, may differ in what stays the same in each. */
  #groupOf(day: number, hour: number, edges: number): number {
    return ((day * 25 + hour + 1) * MOST_EDGES + edges + 1) * MOST_SHAPES + this.#shape;
  }

  #groupOfAnswer(day: number): number {
    return this.#groupOf(day, this.#hourOfAnswer(), edgesBelow(this.#figures[0] ?? 0));
  }

  #hourOfAnswer(): number {
    const second = this.#values.seconds % SECONDS_PER_DAY;
    return (second - (second % SECONDS_PER_HOUR)) / SECONDS_PER_HOUR;
  }

  /** Reads an object of a shape that is known, the last one's before others. */
  #readAny(bytes: Bytes, from: number, end: number): number {
    const after = this.#readOne(bytes, from, end);
    if (after !== NO_MATCH) return after;
    const last = this.#shape;
    for (this.#shape = 0; this.#shape < this.#shapes.length; this.#shape++) {
      const other = this.#shape === last ? NO_MATCH : this.#readOne(bytes, from, end);
      if (other !== NO_MATCH) return other;
    }
    this.#shape = last;
    return NO_MATCH;
  }

  #readOne(bytes: Bytes, from: number, end: number): number {
    this.#values.counts.fill(0);
    return this.#shapes[this.#shape]?.read(bytes, from, end, this.#values) ?? NO_MATCH;
  }

  #findShape(bytes: Bytes, [from, end]: CountedObject["range"]): boolean {
    if (this.#readAny(bytes, from, end) !== end) return false;
    const shape = this.#shapes[this.#shape];
    return shape !== undefined && this.#areConsistent(shape);
  }

  #learnShape(bytes: Bytes, range: CountedObject["range"], sources: Int32Array): boolean {
    const { columns } = this.#options;
    const roles = this.#roles.of(bytes.bytes, sources);
    const shape = ObjectShape.of(bytes, range, columns.counts.length, roles);
    if (shape === null || columns.hasMembers?.(shape.missing) === false) return false;
    const count = this.#shapes.length;
    if (count === MOST_SHAPES) this.#forget();
    this.#values.counts.fill(0);
    const after = shape.read(bytes, range[0], range[1], this.#values);
    if (after === NO_MATCH || !this.#areConsistent(shape)) return false;
    this.#shape = count < MOST_SHAPES ? count : (this.#shape + 1) % MOST_SHAPES;
    this.#shapes[this.#shape] = shape;
    return true;
  }

  #areConsistent({ missing }: ObjectShape): boolean {
    const { rest } = this.#options.columns;
    const isStated = rest >= 0 && (missing & (1 << rest)) === 0;
    return areConsistent(this.#values.counts, this.#signs, isStated ? rest : -1);
  }

  #forget(): void {
    this.#keys.clear();
    this.#sums.clear();
    this.#read = [];
  }
}

function sumAt(counts: Float64Array, places: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += counts[places[at] ?? 0] ?? 0;
  return sum;
}
