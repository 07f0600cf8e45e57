import type { UsageCell } from "@/lib/domain/usage/usage";
import { CellHash } from "@/lib/ingest/bytes/cell-hash";
import { AnswerHashTable } from "./answer-hash-table";
import type { CellSum } from "./cell-sum";

/** Answers whose figures are kept. Past this many the oldest figures are dropped, so that memory does not grow with the file. */
const MOST_ANSWERS = 1 << 17;
/** Names of older answers that are kept. */
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
 * transcript, counts once, with its largest figures. The last 131,072 answers, and up to as many
 * before, can still grow; of older ones it is only known that they were counted.
 */
export class AnswerIndex {
  /** False once ids had to be dropped: an answer may then count twice. */
  isWhole = true;
  #recent = new AnswerHashTable();
  #before = new AnswerHashTable();
  readonly #older = new AnswerHashTable(0);
  readonly #sums: CellSum[] = [];
  readonly #numbers = new Map<CellSum, number>();

  /** The name of an answer by its id: the same at any time. */
  static nameOfId(buffer: Uint8Array, start: number, end: number): number {
    const hash = new CellHash(ID_SEED);
    hash.add(buffer, start, end);
    return hash.value;
  }

  /** The name of one without an id, or with a mere number: its time and what tells it apart. */
  static nameAt(seconds: number, buffer: Uint8Array, start: number, end: number): number {
    const hash = new CellHash(seconds | 0);
    hash.add(buffer, start, end);
    return hash.value;
  }

  has(name: number): boolean {
    return (
      this.#recent.find(name) >= 0 || this.#before.find(name) >= 0 || this.#older.find(name) >= 0
    );
  }

  /** What the answer was counted with; null when its figures were dropped or it was never counted. */
  find(name: number): CountedAnswer | null {
    const table = this.#recent.find(name) >= 0 ? this.#recent : this.#before;
    const at = table.find(name);
    const sum = at < 0 ? undefined : this.#sums[table.sumAt(at)];
    if (sum === undefined) return null;
    return { sum, start: table.startAt(at), cell: table.cellAt(at, sum.cell) };
  }

  /** Keeps what an answer was counted with, in place of what was kept before. */
  set(name: number, { sum, start, cell }: CountedAnswer): void {
    const table = this.#before.find(name) >= 0 ? this.#before : this.#recent;
    table.set(name, this.numberOf(sum), start, cell);
    this.#makeRoom();
  }

  /** As {@link set}, for figures in plain numbers: input, cached, written, output. */
  add(name: number, sum: number, start: number, counts: Float64Array): void {
    this.#recent.add(name, sum, start, counts);
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
    return [few.#recent, few.#before, few.#older].some((table) =>
      table.names().some((name) => many.has(name)),
    );
  }

  get count(): number {
    return this.#recent.count + this.#before.count + this.#older.count;
  }

  #makeRoom(): void {
    if (this.#recent.count < MOST_ANSWERS) return;
    for (const name of this.#before.names()) {
      if (this.#older.count < MOST_NAMES) this.#older.addName(name);
      else this.isWhole = false;
    }
    this.#before = this.#recent;
    this.#recent = new AnswerHashTable();
  }
}
