import type { UsageReading } from "@/lib/domain/usage";
import { BucketBook, type FileBuckets } from "./buckets";
import type { ExportReader } from "./export-reader";
import type { IssueCode } from "./issue-codes";
import type { IngestLimits } from "./limits";
import type { Row } from "./row";
import { Tally } from "./tally";

/** What every row of one file comes to: `read = counted + empty + rejected`, and the sums. */
export class RowCounter {
  read = 0;
  counted = 0;
  empty = 0;
  rejected = 0;
  readonly tally: Tally;
  readonly #limits: IngestLimits;
  #book: BucketBook | null = null;

  constructor(limits: IngestLimits) {
    this.#limits = limits;
    this.tally = new Tally(limits.groups);
  }

  /** From here on buckets are kept, told apart by these columns. */
  keepBuckets(dimensions: readonly number[]): void {
    this.#book = new BucketBook(dimensions);
  }

  buckets(): FileBuckets | null {
    return this.#book?.finish() ?? null;
  }

  rows(): UsageReading["rows"] {
    const { read, counted, empty, rejected } = this;
    return { read, counted, empty, rejected };
  }

  /** Counts the row unless `row.problem` is set, before or by reading it. */
  take(reader: ExportReader, row: Row): void {
    if (row.problem !== null) return;
    const times = reader.times(row);
    const isEmpty = row.isBlankBut(reader.timeColumns);
    const figures = isEmpty || times === null ? null : reader.figures(row, times);
    if (row.problem !== null || times === null) return;
    if (figures === null || (figures.usage === null && figures.paid === null)) {
      this.tally.cover(times.day, times.lastDay);
      this.empty++;
      return;
    }
    const refused = this.tally.add(figures);
    if (refused !== null) {
      row.reject(refused, this.#valuesOf(refused));
      return;
    }
    this.tally.cover(times.day, times.lastDay);
    this.counted++;
    this.#book?.add(row, times, figures);
  }

  #valuesOf(code: IssueCode): Readonly<Record<string, string>> {
    if (code === "too_many_groups") return { limit: String(this.#limits.groups) };
    return { column: "input_tokens" };
  }
}
