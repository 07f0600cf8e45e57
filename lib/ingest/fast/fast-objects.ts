import { type Day, dayOfUnixSeconds } from "@/lib/domain/units/day";
import { PROMPT_EDGES, type UsageCell } from "@/lib/domain/usage/usage";
import { ByteKeys } from "@/lib/ingest/bytes/byte-keys";
import { type Bytes, NO_MATCH } from "@/lib/ingest/bytes/byte-words";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { AnswerIndex } from "@/lib/ingest/rows/answer-index";
import type { CellSum } from "@/lib/ingest/rows/cell-sum";
import { areConsistent, type FastColumns } from "@/lib/ingest/rows/export-reader";
import { hourOf, type RowDetail } from "@/lib/ingest/rows/row-detail";
import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { linesIn, MOST_DEPTH, skipSpace } from "@/lib/ingest/scan/json-grammar";
import type { IngestLimits } from "@/lib/ingest/scan/limits";
import { IsoMoments } from "@/lib/ingest/time/iso-moments";
import { FastAnswers } from "./fast-answers";
import { Backoff } from "./fast-path-backoff";
import { FastSums } from "./fast-sums";
import { ObjectRoles } from "./object-roles";
import { ObjectShape, type ObjectValues } from "./object-shape";

const OPEN = 0x7b;
const COMMA = 0x2c;
/** A log may have answers of several kinds, and of several tiers. */
const MOST_SHAPES = 4;
/** Prompt lengths that are kept apart, and one place for none known. */
const MOST_EDGES = PROMPT_EDGES.length + 2;

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
  /** Null where the objects are no answers. */
  readonly #answers: FastAnswers | null;

  constructor(options: ObjectOptions, say: (code: IssueCode, count: number) => void) {
    const { columns } = options;
    this.#options = options;
    this.#roles = new ObjectRoles(options);
    this.#sums = new FastSums(columns, { say });
    const counts = new Float64Array(columns.counts.length);
    this.#signs = Float64Array.from(counts, (_, n) => columns.signs[n] ?? 0);
    const members = columns.answers;
    this.#answers = members && options.answers ? new FastAnswers(options.answers, members) : null;
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
    if (hour >= 0 && edges >= 0) this.#answers?.learn(this.#kind(), known);
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
    if (!this.#areConsistent(shape)) return NO_MATCH;
    const answers = this.#answers;
    const name = answers?.nameOf(shape, this.#values, bytes, [from, after]) ?? 0;
    if (name === NO_MATCH) return NO_MATCH;
    const day = shape.hasMoment ? dayOfUnixSeconds(seconds) : this.#day;
    const group =
      answers === null
        ? this.#groupOf(day, this.#hour, -1)
        : this.#groupOf(day, hourOf(seconds), answers.edges);
    const isAdded = this.#sums.add(group, this.#keys.last, counts);
    this.#isToLearn = !isAdded && !this.#addToOpened(group);
    if (this.#isToLearn) return NO_MATCH;
    answers?.keep(name, this.#sums.lastSum, seconds);
    return after;
  }

  /** Adds an answer of another hour or length than those of its kind that the slow path read. */
  #addToOpened(group: number): boolean {
    const answers = this.#answers;
    const { seconds } = this.#values;
    const day = dayOfUnixSeconds(seconds);
    const known = answers?.knownOf(this.#kind(), day);
    if (!answers || known === undefined || this.#sums.isFull) return false;
    const detail = { hour: hourOf(seconds), edges: answers.edges };
    const sum = this.#options.openSum({ ...known.like, day }, detail);
    if (sum === null) return false;
    this.#sums.learn({ ...known, sum, day: group, key: this.#keys.last });
    return this.#sums.add(group, this.#keys.last, this.#values.counts);
  }

  /** What rows of one key and one shape have in common. */
  #kind(): number {
    return this.#keys.last * MOST_SHAPES + this.#shape;
  }

  /** Objects of one day and key, but of two shapes, may differ in what stays the same in each. */
  #groupOf(day: number, hour: number, edges: number): number {
    return ((day * 25 + hour + 1) * MOST_EDGES + edges + 1) * MOST_SHAPES + this.#shape;
  }

  /** Reads an object of a shape that is known, the last one's before others. */
  #readAny(bytes: Bytes, from: number, end: number): number {
    const after = this.#read(bytes, from, end);
    if (after !== NO_MATCH) return after;
    const last = this.#shape;
    for (this.#shape = 0; this.#shape < this.#shapes.length; this.#shape++) {
      const other = this.#shape === last ? NO_MATCH : this.#read(bytes, from, end);
      if (other !== NO_MATCH) return other;
    }
    this.#shape = last;
    return NO_MATCH;
  }

  #read(bytes: Bytes, from: number, end: number): number {
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
    this.#answers?.forget();
  }
}
