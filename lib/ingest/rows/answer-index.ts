import type { UsageCell } from "@/lib/domain/usage/usage";
import { CellHash } from "@/lib/ingest/bytes/cell-hash";
import { AnswerFigures } from "./answer-figures";
import type { CellSum } from "./cell-sum";
import { NameNumbers } from "./name-numbers";

/** Answers whose figures are kept, so that memory does not grow with the file. */
const MOST_FIGURES = 1 << 18;
/** Names that are kept; past this many, the older half is dropped. */
const MOST_NAMES = 1 << 20;
const ID_SEED = 0x1d;

/** What one answer was counted with. */
export interface CountedAnswer {
  readonly sum: CellSum;
  /** Unix seconds. */
  readonly start: number;
  readonly cell: UsageCell;
}

/**
 * Answers by their name, so that one that is written down again, for a retry, a stream or another
 * transcript, counts once, with its largest figures. The last 262,144 answers can still grow; of older
 * ones it is only known that they were counted.
 */
export class AnswerIndex {
  /** False once ids had to be dropped: an answer may then count twice. */
  isWhole = true;
  readonly #names = new NameNumbers();
  readonly #figures = new AnswerFigures(MOST_FIGURES);
  readonly #sums: CellSum[] = [];
  readonly #numbers = new Map<CellSum, number>();

  /** The name of an answer by its id: the same at any time. */
  static nameOfId(buffer: Uint8Array, start: number, end: number): number {
    return hashOf(ID_SEED, buffer, start, end);
  }

  /** The name of one without an id, or with a mere number: its time and what tells it apart. */
  static nameAt(seconds: number, buffer: Uint8Array, start: number, end: number): number {
    return hashOf(seconds | 0, buffer, start, end);
  }

  has(name: number): boolean {
    return this.#names.find(name) >= 0;
  }

  /** What the answer was counted with; null when its figures were dropped or it was never counted. */
  find(name: number): CountedAnswer | null {
    const number = this.#names.find(name);
    if (number < 0 || this.#isPast(number)) return null;
    const sum = this.#sums[this.#figures.sumOf(number)];
    if (sum === undefined) return null;
    const cell = this.#figures.cellOf(number, sum.cell);
    return { sum, start: this.#figures.startOf(number), cell };
  }

  /** Keeps what an answer was counted with, in place of what was kept before. */
  set(name: number, { sum, start, cell }: CountedAnswer): void {
    const number = this.#names.take(name);
    if (this.#isPast(number)) return;
    this.#figures.set(number, this.numberOf(sum), start, cell);
    this.#makeRoom();
  }

  /** As {@link set}, for an answer that is not there and figures in plain numbers: input, cached, written, output. */
  add(name: number, sum: number, start: number, counts: Float64Array): void {
    this.#figures.add(this.#names.take(name), sum, start, counts);
    this.#makeRoom();
  }

  numberOf(sum: CellSum): number {
    const known = this.#numbers.get(sum);
    if (known !== undefined) return known;
    const number = this.#sums.push(sum) - 1;
    this.#numbers.set(sum, number);
    return number;
  }

  /** True when an answer may be in both files. */
  mayShare(other: AnswerIndex): boolean {
    if (!this.isWhole || !other.isWhole) return true;
    const [few, many] = this.count < other.count ? [this, other] : [other, this];
    return few.#names.some((name) => many.has(name));
  }

  get count(): number {
    return this.#names.count;
  }

  /** Whether a later answer has taken the place of its figures. */
  #isPast(number: number): boolean {
    return number < this.#names.next - MOST_FIGURES;
  }

  #makeRoom(): void {
    if (this.#names.count <= MOST_NAMES) return;
    this.#names.forgetBefore(this.#names.next - MOST_NAMES / 2);
    this.isWhole = false;
  }
}

function hashOf(seed: number, buffer: Uint8Array, start: number, end: number): number {
  const hash = new CellHash(seed);
  hash.add(buffer, start, end);
  return hash.value;
}
