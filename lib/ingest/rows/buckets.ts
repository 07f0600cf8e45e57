import { plus } from "@/lib/domain/units/amount";
import type { BucketTimes } from "./bucket-times";
import type { Row } from "./row";
import { addCells, type RowFigures } from "./tally";

/** Past this many a file's buckets are let go: overlap is then settled day by day. */
const MOST_BUCKETS = 200_000;

/** Figures of each bucket of one file, by a hash of its times and dimensions; nothing that identifies anybody. */
export interface FileBuckets {
  /** Equal for two files whose rows are split in the same way. */
  readonly grouping: string;
  /** Null when there were too many to keep. */
  readonly entries: ReadonlyMap<number, RowFigures> | null;
}

/** Gathers {@link FileBuckets} row by row. */
export class BucketBook {
  readonly #dimensions: readonly number[];
  readonly #used: boolean[];
  #entries: Map<number, RowFigures> | null = new Map();
  #longest = 0;

  constructor(dimensions: readonly number[]) {
    this.#dimensions = dimensions;
    this.#used = dimensions.map(() => false);
  }

  /** Lets the buckets go: files are then compared by the day. */
  release(): void {
    this.#entries = null;
  }

  add(row: Row, times: BucketTimes, figures: RowFigures): void {
    this.#longest =
      this.#longest > times.end - times.start ? this.#longest : times.end - times.start;
    this.#dimensions.forEach((column, at) => {
      if (!this.#used[at] && !row.isBlank(column)) this.#used[at] = true;
    });
    if (this.#entries === null) return;
    const seed = Number(BigInt.asIntN(32, BigInt(times.start) * 31n + BigInt(times.end)));
    const key = row.hash(seed, this.#dimensions);
    this.#entries.set(key, addFigures(this.#entries.get(key), figures));
    if (this.#entries.size > MOST_BUCKETS) this.#entries = null;
  }

  finish(): FileBuckets {
    const columns = this.#used.map((isUsed) => (isUsed ? "1" : "0")).join("");
    return { grouping: `${columns}/${this.#longest}`, entries: this.#entries };
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
