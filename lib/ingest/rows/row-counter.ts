import type { Day } from "@/lib/domain/units/day";
import type { UsageCell, UsageReading } from "@/lib/domain/usage/usage";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { IngestLimits } from "@/lib/ingest/scan/limits";
import type { DateOrder } from "@/lib/ingest/time/spreadsheet-date";
import type { BucketTimes } from "./bucket-times";
import { BucketBook, type FileBuckets } from "./buckets";
import type { CellSum } from "./cell-sum";
import type { ExportReader } from "./export-reader";
import { LooseDates } from "./loose-dates";
import type { Row } from "./row";
import { type RowFigures, Tally } from "./tally";

/** What every row of one file comes to: `read = counted + empty + rejected`, and the sums. */
export class RowCounter {
  read = 0;
  counted = 0;
  empty = 0;
  rejected = 0;
  readonly tally: Tally;
  /** Told of each row of use: its day, what it says, and what that was added to. */
  onCounted: ((day: Day, cell: UsageCell, sum: CellSum) => void) | null = null;
  readonly #limits: IngestLimits;
  readonly #dates: LooseDates;
  #book: BucketBook | null = null;
  #dateOrder: DateOrder | null = null;
  #reader: ExportReader | null = null;

  constructor(limits: IngestLimits) {
    this.#limits = limits;
    this.tally = new Tally(limits.groups);
    this.#dates = new LooseDates(limits.groups);
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
    this.#reader = reader;
    if (row.problem !== null) return;
    const times = reader.times(row);
    const isEmpty = row.isBlankBut(reader.timeColumns);
    const figures = isEmpty || times === null ? null : reader.figures(row, times);
    if (row.problem !== null || times === null) return;
    const isUse = figures !== null && (figures.usage !== null || figures.paid !== null);
    if (times.written !== undefined && this.#dates.see(times.written)) {
      this.#hold(reader, row, times, isUse ? figures : null);
      return;
    }
    if (!isUse) {
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
    const sum = this.onCounted !== null && figures.usage && this.tally.sumOf(figures.usage);
    if (sum && figures.paid === null) this.onCounted?.(times.day, figures.usage, sum);
    this.#book?.add(row, times, figures);
  }

  /** To be called once after the last row: rows whose dates could be read two ways find their place. */
  finish(log: IssueLog): void {
    const { counted, empty, rejected } = this.#dates.settle(this.tally, this.#dateOrder, log);
    this.counted += counted;
    this.empty += empty;
    this.rejected += rejected;
    for (const issue of this.#reader?.closing?.() ?? []) log.add(issue);
  }

  #hold(reader: ExportReader, row: Row, times: BucketTimes, figures: RowFigures | null): void {
    this.#dateOrder = reader.dateOrder ?? null;
    this.#book?.release();
    const refused = this.#dates.hold(times, figures);
    if (refused !== null) row.reject(refused, this.#valuesOf(refused));
  }

  #valuesOf(code: IssueCode): Readonly<Record<string, string>> {
    if (code === "too_many_groups") return { limit: String(this.#limits.groups) };
    return { column: "input_tokens" };
  }
}
