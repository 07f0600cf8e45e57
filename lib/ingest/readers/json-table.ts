import type { ExportFormat } from "@/lib/domain/usage/usage";
import type { CountedObject } from "@/lib/ingest/fast/fast-objects";
import { ccusageJson } from "@/lib/ingest/formats/ccusage-json";
import { mappedTable } from "@/lib/ingest/formats/mapped-table";
import { recogniseObject } from "@/lib/ingest/formats/recognise";
import { RESPONSE_COLUMNS, responseLog } from "@/lib/ingest/formats/response-log";
import { usageApiJson } from "@/lib/ingest/formats/usage-api-json";
import type { IssueCode } from "@/lib/ingest/issues/issue-codes";
import { ISSUES } from "@/lib/ingest/issues/issue-codes";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { ExportKind, ExportReader } from "@/lib/ingest/rows/export-reader";
import { Header } from "@/lib/ingest/rows/header";
import { Row } from "@/lib/ingest/rows/row";
import { RowCounter } from "@/lib/ingest/rows/row-counter";
import type { TablePreview } from "@/lib/ingest/rows/table-preview";
import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { asObject, isTrue, namesOf, timesOf } from "@/lib/ingest/scan/json-frames";
import { JsonMembers } from "@/lib/ingest/scan/json-members";
import { JsonRecord } from "@/lib/ingest/scan/json-record";
import { JsonScanner } from "@/lib/ingest/scan/json-scanner";
import { AnswerFinder } from "./answer-finder";
import type { JsonOptions } from "./json-options";
import { LastContainer } from "./last-container";
import { openFastObjects } from "./open-fast-objects";
import { Pagination } from "./pagination";
import { UnknownObjects } from "./unknown-objects";

/** The objects of one JSON file. The first recognised one decides the format; every object is counted, empty or rejected. */
export class JsonTable {
  format: ExportFormat | null = null;
  readonly counter: RowCounter;
  readonly scanner: JsonScanner;
  readonly #log: IssueLog;
  readonly #options: JsonOptions;
  #reader: ExportReader | null = null;
  #isResponses = false;
  #record = new JsonRecord([]);
  #row = new Row(this.#record, [], 0x2c);
  readonly #answers = new AnswerFinder();
  readonly #pages = new Pagination();
  /** Objects and lists that hold answers that were found. */
  readonly #holders = new WeakSet<JsonFrame>();
  readonly #unknown = new UnknownObjects();
  readonly #lastContainer = new LastContainer();
  /** The current object's place; null for one put together from its members around a list. */
  #inHand: Pick<CountedObject, "frames" | "range"> | null = null;
  /** Notes about the current record. */
  readonly #rowNotes: IssueCode[] = [];

  constructor(log: IssueLog, options: JsonOptions) {
    this.#log = log;
    this.#options = options;
    this.counter = new RowCounter(options.limits);
    this.scanner = new JsonScanner(options.limits, {
      onRecord: (members, frames, range) => {
        this.#inHand = { frames, range };
        return this.#takeRecord(members, frames);
      },
      onClose: (frames) => this.#takeContainer(frames),
      onBadLine: () => this.#refuse("bad_json_line"),
    });
    const { mapping } = options;
    if (mapping?.members) this.#open(mappedTable(mapping), mapping.members);
  }

  /** The first objects of a file that nobody recognised. */
  get preview(): TablePreview | null {
    return this.format === null ? this.#unknown.preview : null;
  }

  /** To be called once at the end: reports missing pages, a cut last line, and a file without any recognised object. */
  finish(): void {
    if (this.format === null && !this.#log.hasError() && !this.#openByContainer())
      this.#log.error("unknown_json", 0);
    this.#pages.finish(this.#log, this.counter);
    // One answer alone may be the first line of a log.
    const mayBeLines =
      this.scanner.isLines || (this.#reader?.names !== undefined && this.counter.read === 1);
    if (mayBeLines && !this.scanner.isTerminated && !this.#log.hasError())
      this.#log.note("no_final_newline", this.scanner.line);
  }

  #takeRecord(members: JsonMembers, frames: readonly JsonFrame[]): boolean {
    if (this.#pages.takeFailed(members)) return true;
    if (this.#reader === null && !this.#recognise(members, frames))
      return !this.#log.hasError() && !this.#unknown.isTooMany;
    if (this.#reader === null) return true;
    this.#record.clear(members.buffer);
    if (this.#isResponses) {
      if (!this.#answers.find(members, this.#record)) return this.#takeOther(frames);
      for (const frame of frames) this.#holders.add(frame);
    } else {
      for (const frame of frames) this.#record.addFrame(frame);
      this.#record.addMembers(members);
    }
    return this.#count(this.#reader);
  }

  /** In a log of answers, an object without usage is an empty row; one inside another is no row. */
  #takeOther(frames: readonly JsonFrame[]): boolean {
    if (frames.some(({ isList }) => !isList)) return true;
    this.counter.read++;
    this.counter.empty++;
    return this.#isBelowLimit();
  }

  #count(reader: ExportReader): boolean {
    if (!this.#isBelowLimit()) return false;
    const row = this.#row;
    row.problem = null;
    const [range, { bytes }] = [this.#inHand?.range, this.scanner.members.bytes];
    row.content = range ? { bytes, start: range[0], end: range[1] } : null;
    this.#rowNotes.length = 0;
    this.counter.read++;
    this.counter.take(reader, row);
    return row.problem === null || this.#reject(row.problem);
  }

  #reject({ code, values }: NonNullable<Row["problem"]>): boolean {
    this.counter.rejected++;
    if (ISSUES[code].level === "error") this.#log.error(code, this.scanner.line, values);
    else this.#log.row(code, this.scanner.line, values);
    return ISSUES[code].level !== "error";
  }

  #isBelowLimit(): boolean {
    const { rows } = this.#options.limits;
    if (this.counter.read < rows) return true;
    this.#log.error("too_many_rows", this.scanner.line, { limit: String(rows) });
    return false;
  }

  #refuse(code: IssueCode, line = this.scanner.line): boolean {
    this.counter.read++;
    this.counter.rejected++;
    this.#log.row(code, line, {});
    return this.#isBelowLimit();
  }

  /** The end of an object with lists: an empty bucket is a day without use, one with `usage` an answer. */
  #takeContainer(frames: readonly JsonFrame[]): boolean {
    this.#inHand = null;
    const frame = frames.at(-1);
    if (frame === undefined) return true;
    this.#lastContainer.take(frame);
    if (frame.fields.has("has_more")) this.#pages.close(isTrue(frame, "has_more"));
    if (frame.fields.has("total")) this.#pages.takeList(frame);
    const isBucket = frame.fields.has("start_time") && frame.fields.has("end_time");
    if (isBucket) this.#pages.takeBucket(frame, this.counter);
    if (isBucket && frame.records === 0) return this.#takeEmptyBucket(frame);
    if (frame.records === 0 && frame.fields.has("modelsUsed")) return this.#takeWholeDay(frames);
    if (!frame.fields.has("usage")) return true;
    if (this.#holders.has(frame)) return this.#takeSum();
    if (this.#reader === null) this.#open(responseLog, RESPONSE_COLUMNS);
    if (!this.#isResponses || this.#reader === null) return true;
    this.#unknown.forget();
    this.#record.clear();
    const members = new JsonMembers(this.#options.limits.columns);
    members.readSound(...asObject(frame));
    if (!this.#answers.find(members, this.#record)) return this.#takeOther([]);
    return this.#count(this.#reader);
  }

  /** Usage beside a list of answers is their sum, so it does not count. */
  #takeSum(): boolean {
    this.#log.note("totals_and_parts", this.scanner.line);
    return this.#takeOther([]);
  }

  /** A day of ccusage whose models are not told apart: its own figures count. */
  #takeWholeDay(frames: readonly JsonFrame[]): boolean {
    return this.#countFrames(ccusageJson, frames);
  }

  #takeEmptyBucket(frame: JsonFrame): boolean {
    return this.#countFrames(usageApiJson, [timesOf(frame)]);
  }

  /** Counts the members of objects around empty lists, in a file of that format. */
  #countFrames(kind: ExportKind, frames: readonly JsonFrame[]): boolean {
    if (this.#reader === null) this.#open(kind, kind.columns);
    if (this.#reader === null || this.format !== kind.format) return true;
    this.#record.clear();
    for (const frame of frames) this.#record.addFrame(frame);
    return this.#count(this.#reader);
  }

  /** True when the format is known after this object. */
  #recognise(members: JsonMembers, frames: readonly JsonFrame[]): boolean {
    const names = namesOf(members, frames);
    const kind = recogniseObject(names, this.scanner.line);
    if (kind !== null && "code" in kind) {
      this.#log.add(kind);
      return false;
    }
    if (kind !== null) {
      this.#open(kind, [...new Set(kind.columns)]);
      this.#refusePassed(frames);
      return true;
    }
    this.#record = new JsonRecord(RESPONSE_COLUMNS);
    if (this.#answers.find(members, this.#record)) {
      this.#open(responseLog, RESPONSE_COLUMNS);
      for (const frame of frames) this.#holders.add(frame);
      for (const _ of this.#unknown.linesIn(frames)) this.#takeOther([]);
      return true;
    }
    this.#lastContainer.takeObject(names, members);
    this.#unknown.add(members, frames, this.scanner.line);
    return false;
  }

  /** Rejects the entries that came before the first recognised one of the same list. */
  #refusePassed(frames: readonly JsonFrame[]): void {
    for (const line of this.#unknown.linesIn(frames)) this.#refuse("unknown_entry", line);
  }

  #open(kind: ExportKind, names: readonly string[]): void {
    this.format = kind.format;
    this.#isResponses = kind === responseLog;
    this.#record = new JsonRecord(names);
    const header = new Header(names);
    this.counter.note = (code) => {
      this.#rowNotes.push(code);
      this.#log.note(code, this.scanner.line);
    };
    this.#reader = kind.open(header, this.counter.note);
    this.#row = new Row(this.#record, names, 0x2c);
    if (this.#options.keepBuckets) this.counter.keepBuckets(this.#reader);
    else this.#openFastPath(this.#reader, names);
  }

  #openFastPath(reader: ExportReader, names: readonly string[]): void {
    const { counter, scanner } = this;
    const { limits } = this.#options;
    openFastObjects(reader, { counter, scanner, limits, names, log: this.#log }, () =>
      this.#inHand === null
        ? null
        : { ...this.#inHand, sources: this.#record.sources, notes: [...this.#rowNotes] },
    );
  }

  /** Recognises an export without any entry: a page without buckets, or an old bill without lines. */
  #openByContainer(): boolean {
    this.format = this.#lastContainer.formatOf(this.#unknown.isNone);
    if (this.format === "billing-legacy-json" && this.#lastContainer.isTotalOnly)
      this.#log.error("total_only");
    return this.format !== null;
  }
}
