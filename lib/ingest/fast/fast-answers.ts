import type { Day } from "@/lib/domain/units/day";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { type Bytes, NO_MATCH } from "@/lib/ingest/bytes/byte-words";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { AnswerIndex } from "@/lib/ingest/rows/answer-index";
import type { CellSum } from "@/lib/ingest/rows/cell-sum";
import type { FastColumns } from "@/lib/ingest/rows/export-reader";
import { isNumber } from "@/lib/ingest/rows/row";
import { edgesBelow } from "@/lib/ingest/rows/row-detail";
import type { ObjectShape, ObjectValues } from "./object-shape";

/** Figures of an answer are kept in 32 bits. */
const LARGEST_KEPT = 2 ** 32;

/** An answer that the slow path counted. */
interface KnownAnswer {
  readonly day: Day;
  readonly like: UsageCell;
  readonly notes: readonly IssueCode[];
}

/** What the fast path has to know of objects that are answers: which one it is, and kinds that the slow path has read. */
export class FastAnswers {
  readonly #index: AnswerIndex;
  readonly #members: NonNullable<FastColumns["answers"]>;
  #known: KnownAnswer[] = [];
  readonly #days = new Set<Day>();
  /** Input, cached, written, output of the last one named. */
  readonly #figures = new Float64Array(4);

  constructor(index: AnswerIndex, members: NonNullable<FastColumns["answers"]>) {
    this.#index = index;
    this.#members = members;
  }

  /** How many of the prompt lengths that are kept apart the last one named is longer than. */
  get edges(): number {
    return edgesBelow(this.#figures[0] ?? 0);
  }

  /**
   * The answer's name; {@link NO_MATCH} for one that was counted before, or that the slow path has to read.
   *
   * @param range of its opening brace, and after its closing one
   */
  nameOf(
    shape: ObjectShape,
    { counts, seconds, idStart, idEnd }: ObjectValues,
    { bytes }: Bytes,
    [from, after]: readonly [number, number],
  ): number {
    const { input, cached, written, output, total } = this.#members;
    if (!shape.hasMoment) return NO_MATCH;
    const figures = this.#figures;
    figures[0] = sumAt(counts, input);
    figures[1] = counts[cached] ?? 0;
    figures[2] = counts[written] ?? 0;
    figures[3] = sumAt(counts, output);
    if (figures[0] >= LARGEST_KEPT || figures[3] >= LARGEST_KEPT) return NO_MATCH;
    const isTold = (shape.missing & (1 << total)) === 0;
    if (isTold && counts[total] !== figures[0] + figures[3]) return NO_MATCH;
    if (shape.hasId && isNumber(bytes, idStart, idEnd)) return NO_MATCH;
    const name = shape.hasId
      ? AnswerIndex.nameOfId(bytes, idStart, idEnd)
      : AnswerIndex.nameAt(seconds, bytes, from, after);
    return this.#index.has(name) ? NO_MATCH : name;
  }

  /** Keeps the figures of the last one named, and the sum they were added to. */
  keep(name: number, sum: CellSum | null, seconds: number): void {
    if (sum !== null) this.#index.add(name, this.#index.numberOf(sum), seconds, this.#figures);
  }

  /** Remembers an answer that the slow path counted, by its kind. */
  learn(kind: number, answer: KnownAnswer): void {
    this.#known[kind] = answer;
    this.#days.add(answer.day);
  }

  /** One of that kind that the slow path counted, if it counted answers of that day: it has found the day possible. */
  knownOf(kind: number, day: Day): KnownAnswer | undefined {
    return this.#days.has(day) ? this.#known[kind] : undefined;
  }

  forget(): void {
    this.#known = [];
  }
}

function sumAt(counts: Float64Array, places: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += counts[places[at] ?? 0] ?? 0;
  return sum;
}
