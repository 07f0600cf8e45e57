import type { Day } from "@/lib/domain/units/day";
import type { PaidItem, UsageCell, UsageReading } from "@/lib/domain/usage/usage";
import { makeIssue } from "@/lib/ingest/issues/issue";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { IngestLimits } from "@/lib/ingest/scan/limits";
import type { DateOrder } from "@/lib/ingest/time/spreadsheet-date";
import { AmbiguousDates } from "./ambiguous-dates";
import { AnswerCounter } from "./answer-counter";
import type { AnswerIndex } from "./answer-index";
import { BucketIndex, type FileBuckets } from "./buckets";
import type { CellSum } from "./cell-sum";
import type { AnswerNames, ExportReader } from "./export-reader";
import { MergedCells } from "./merged-cells";
import type { Row } from "./row";
import { detailOf, NO_DETAIL, type RowDetail } from "./row-detail";
import type { RowPeriod } from "./row-period";
import { type RowFigures, Tally } from "./tally";

/** What every row of one file comes to: `read = counted + empty + rejected`, and the sums. */
export class RowCounter {
  read = 0;
  counted = 0;
  empty = 0;
  rejected = 0;
  readonly tally: Tally;
  /** Called for each counted row: its day, its cell, and the sum it was added to. */
  onCounted: ((day: Day, cell: UsageCell, sum: CellSum) => void) | null = null;
  /** Counts a note about the current row. */
  note: (code: IssueCode) => void = () => {};
  readonly answers: AnswerCounter;
  readonly #limits: IngestLimits;
  readonly #dates: AmbiguousDates;
  #buckets: BucketIndex | null = null;
  /** The sums without repeated buckets; null where none is repeated. */
  #once: MergedCells | null = null;
  #dateOrder: DateOrder | null = null;
  #reader: ExportReader | null = null;

  constructor(limits: IngestLimits) {
    this.#limits = limits;
    this.tally = new Tally(limits.groups);
    this.#dates = new AmbiguousDates(limits.groups);
    this.answers = new AnswerCounter(this.tally, (code) => this.note(code));
  }

  /** Keeps buckets from here on, identified by the reader's dimensions. */
  keepBuckets(reader: ExportReader): void {
    this.#buckets = new BucketIndex(reader);
  }

  /** See {@link BucketIndex.endBucket}. */
  endBucket(): void {
    this.#buckets?.endBucket();
  }

  /** Counts buckets that stand in the file twice once, and notes how many; an error where they cannot be compared. */
  settleRepeated(log: IssueLog, buckets: number): void {
    const settled = this.#buckets?.settled() ?? null;
    if (settled === null) log.add(makeIssue("repeated_buckets", 0, { count: String(buckets) }));
    else if (settled.repeated > 0) {
      this.#once = new MergedCells();
      for (const { usage, paid } of settled.figures) {
        if (usage !== null) this.#once.addUsage(usage);
        if (paid !== null) this.#once.addPaid(paid);
      }
      this.counted -= settled.repeated;
      this.empty += settled.repeated;
      log.add(makeIssue("repeated_entries", 0, { count: String(settled.repeated) }));
    }
  }

  /** By day, model, batch, tier. */
  usage(): UsageCell[] {
    return (this.#once ?? this.tally).usage();
  }

  /** By day, item. */
  paid(): PaidItem[] {
    return (this.#once ?? this.tally).paid();
  }

  buckets(): FileBuckets | null {
    return this.#buckets?.finish() ?? null;
  }

  /** Null when the rows are not answers. */
  names(): AnswerIndex | null {
    const { index } = this.answers;
    return index.count > 0 ? index : null;
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
    const read = isEmpty || times === null ? null : reader.figures(row, times);
    if (row.problem !== null || times === null) return;
    const figures = read?.usage ? { ...read, detail: detailIn(reader, read.usage, times) } : read;
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
    if (isTotal(figures)) {
      this.note("totals_and_parts");
      this.empty++;
      return;
    }
    const names = figures.usage === null ? undefined : reader.names?.(row, times);
    if (names !== undefined) this.#keepNames(names);
    const what = names === undefined ? "new" : this.answers.take(names, figures, times.start);
    if (what !== "new") {
      if (what === "repeated") this.empty++;
      else this.tally.cover(times.day, times.lastDay);
      this.#buckets?.add(row, times, figures, names?.name);
      return;
    }
    const refused = this.tally.add(figures);
    if (refused !== null) {
      row.reject(refused, this.#valuesOf(refused));
      return;
    }
    this.tally.cover(times.day, times.lastDay);
    this.counted++;
    const name = names?.name ?? null;
    if (name !== null) this.answers.counted(name, figures, times.start);
    const sum = this.onCounted !== null && figures.usage && this.tally.sumOf(figures);
    if (sum && figures.paid === null) this.onCounted?.(times.day, figures.usage, sum);
    this.#buckets?.add(row, times, figures, name);
  }

  #keepNames({ name, partOf = null, sumOf = null, memberOf = null }: AnswerNames): void {
    const other = partOf ?? sumOf;
    if (name !== null && other !== null) this.#buckets?.addUnless(name, other);
    if (memberOf !== null) this.#buckets?.addMember(memberOf);
  }

  /** To be called once after the last row: rows whose dates could be read two ways find their place. */
  finish(log: IssueLog): void {
    const { counted, empty, rejected } = this.#dates.settle(this.tally, this.#dateOrder, log);
    const late = this.answers.finish();
    this.counted += counted + late.counted;
    this.empty += empty + late.leftOut.length;
    for (const name of late.leftOut) this.#buckets?.drop(name);
    this.rejected += rejected;
    for (const issue of this.#reader?.closing?.() ?? []) log.add(issue);
  }

  #hold(reader: ExportReader, row: Row, times: RowPeriod, figures: RowFigures | null): void {
    this.#dateOrder = reader.dateOrder ?? null;
    this.#buckets?.release();
    const refused = this.#dates.hold(times, figures);
    if (refused !== null) row.reject(refused, this.#valuesOf(refused));
  }

  #valuesOf(code: IssueCode): Readonly<Record<string, string>> {
    if (code === "too_many_groups") return { limit: String(this.#limits.groups) };
    return { column: "input_tokens" };
  }
}

const TOTALS = /^(?:(?:grand|sub)?[ _-]?totals?|all models|合计|总计|小计|总和)$/i;

/** True for the sum that a report or a person wrote under its rows. */
function isTotal({ usage }: RowFigures): boolean {
  return usage !== null && TOTALS.test(usage.model);
}

function detailIn(reader: ExportReader, usage: UsageCell, times: RowPeriod): RowDetail {
  const isAnswer = reader.names !== undefined;
  const isSummed = reader.fast !== undefined && !isAnswer;
  const detail = detailOf(usage, times, { isAnswer, isSummed });
  if (!reader.hasLocalTimes || detail === NO_DETAIL) return detail;
  return detail.edges < 0 ? NO_DETAIL : { ...detail, hour: NO_DETAIL.hour };
}
