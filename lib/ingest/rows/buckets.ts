import { plus } from "@/lib/domain/units/amount";
import type { ExportReader } from "./export-reader";
import { isLarger } from "./larger-figures";
import type { Row } from "./row";
import { addCells, withDetail } from "./row-detail";
import type { RowPeriod } from "./row-period";
import type { RowFigures } from "./tally";

/** Past this many a file's buckets are dropped, and overlapping files are compared day by day. */
const MOST_BUCKETS = 200_000;

const DAY_SECONDS = 86_400;

/** Figures of each bucket of one file, by a hash of its times and dimensions; nothing that identifies anybody. */
export interface FileBuckets {
  /** Equal for two files whose rows are split in the same way. */
  readonly grouping: string;
  /** Null when there were too many to keep. */
  readonly entries: ReadonlyMap<number, RowFigures> | null;
  /** Entries that count only unless another entry, or a member, is there: steps and their run, sums and their parts. */
  readonly unless: ReadonlyMap<number, number>;
  readonly members: ReadonlySet<number>;
}

/** Rows of the bucket being read, in a file that shows where a bucket ends. */
interface OpenBucket {
  readonly entries: Map<number, RowFigures>;
  /** By times and sort of row: which columns tell its rows apart. */
  readonly splits: Map<number, readonly boolean[]>;
}

const isSame = (a: readonly boolean[], b: readonly boolean[]) => a.every((is, at) => is === b[at]);

/** Gathers {@link FileBuckets} row by row. */
export class BucketIndex {
  readonly #dimensions: readonly number[];
  readonly #sort: readonly number[];
  readonly #used: boolean[];
  #entries: Map<number, RowFigures> | null = new Map();
  #longest = 0;
  #hasAnswers = false;
  readonly #unless = new Map<number, number>();
  readonly #members = new Set<number>();
  #open: OpenBucket | null = null;
  readonly #splits: OpenBucket["splits"] = new Map();
  #isMixed = false;
  readonly #widths = new Map<number, number>();
  #hasWidths = false;
  #repeated = 0;

  constructor({ dimensions, sortColumn }: Pick<ExportReader, "dimensions" | "sortColumn">) {
    this.#dimensions = dimensions;
    this.#sort = sortColumn === undefined ? [] : [sortColumn];
    this.#used = dimensions.map(() => false);
  }

  /** Drops the buckets, so that files are compared day by day. */
  release(): void {
    this.#entries = null;
  }

  /** Ends the current bucket: rows that follow belong to another. */
  endBucket(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || this.#entries === null) return;
    for (const [key, figures] of open.entries) {
      const known = this.#entries.get(key);
      if (known !== undefined) this.#repeated++;
      if (known === undefined || isLarger(figures, known)) this.#entries.set(key, figures);
    }
    for (const [key, split] of open.splits) {
      const known = this.#splits.get(key);
      if (known !== undefined && !isSame(known, split)) this.#isMixed = true;
      this.#splits.set(key, split);
    }
    if (this.#entries.size > MOST_BUCKETS) this.#entries = null;
  }

  /**
   * What the rows come to where those of a bucket that stands in the file again count once, with the
   * larger figures. Null where that cannot be told: there are too many, or one fetch split its rows
   * by columns another did not ask for.
   */
  settled(): { readonly repeated: number; readonly figures: Iterable<RowFigures> } | null {
    if (this.#entries === null || this.#isMixed || this.#hasWidths) return null;
    return { repeated: this.#repeated, figures: this.#entries.values() };
  }

  /** @param name of an answer, which alone identifies it; null for a row of a bucket */
  add(row: Row, times: RowPeriod, given: RowFigures, name: number | null = null): void {
    const { usage, paid, detail } = given;
    const cell = usage !== null && detail ? withDetail(usage, detail) : usage;
    const figures = { usage: cell, paid };
    if (name !== null) {
      this.#addAnswer(name, figures);
      return;
    }
    this.#longest =
      this.#longest > times.end - times.start ? this.#longest : times.end - times.start;
    this.#noteWidth(row, times);
    const filled = this.#dimensions.map((column) => !row.isBlank(column));
    filled.forEach((is, at) => {
      if (is) this.#used[at] = true;
    });
    if (this.#entries === null) return;
    const seed = Number(BigInt.asIntN(32, BigInt(times.start) * 31n + BigInt(times.end)));
    const sort = row.hash(seed, this.#sort);
    const key = row.hash(sort, this.#dimensions);
    this.#open ??= { entries: new Map(), splits: new Map() };
    const { entries, splits } = this.#open;
    entries.set(key, addFigures(entries.get(key), figures));
    const known = splits.get(sort);
    splits.set(sort, known?.map((is, at) => is || filled[at] === true) ?? filled);
    if (entries.size > MOST_BUCKETS) this.#entries = null; // so that memory is bounded
  }

  /** Rows of one kind that cover a day and an hour of it cannot be compared. */
  #noteWidth(row: Row, { start, end }: RowPeriod): void {
    const day = start - (start % DAY_SECONDS);
    const key = row.hash(day, this.#sort);
    const known = this.#widths.get(key);
    if (known === undefined) this.#widths.set(key, end - start);
    else if (known !== end - start) this.#hasWidths = true;
  }

  /** Keeps what a row is a step of, or sums up: see {@link FileBuckets.unless}. */
  addUnless(name: number, other: number): void {
    this.#unless.set(name, other);
  }

  /** Keeps that something is in the file whose sum may be in another. */
  addMember(of: number): void {
    this.#members.add(of);
  }

  /** Lets go of an answer that does not count. */
  drop(name: number): void {
    this.#entries?.delete(name);
    this.#unless.delete(name);
  }

  #addAnswer(name: number, figures: RowFigures): void {
    this.#hasAnswers = true;
    if (this.#entries === null) return;
    const known = this.#entries.get(name);
    if (known === undefined || isLarger(figures, known)) this.#entries.set(name, figures);
    if (this.#entries.size > MOST_BUCKETS) this.#entries = null;
  }

  finish(): FileBuckets {
    this.endBucket();
    const [unless, members] = [this.#unless, this.#members];
    if (this.#hasAnswers) return { grouping: "answers", entries: this.#entries, unless, members };
    const columns = this.#used.map((isUsed) => (isUsed ? "1" : "0")).join("");
    return { grouping: `${columns}/${this.#longest}`, entries: this.#entries, unless, members };
  }
}

/** Two rows of one bucket as one. */
function addFigures(known: RowFigures | undefined, more: RowFigures): RowFigures {
  if (known === undefined) return more;
  const { usage, paid } = known;
  return {
    usage: more.usage === null ? usage : addCells(usage ?? undefined, more.usage),
    paid:
      paid === null || more.paid === null
        ? (paid ?? more.paid)
        : { ...paid, amount: plus(paid.amount, more.paid.amount) },
  };
}
