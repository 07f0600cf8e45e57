import type { ExportFormat, UsageReading } from "@/lib/domain/usage";
import { BucketBook, type FileBuckets } from "./buckets";
import type { CsvScanner } from "./csv-scanner";
import type { ExportReader } from "./export-reader";
import { Header } from "./header";
import type { IssueCode } from "./issue-codes";
import { ISSUES } from "./issue-codes";
import type { IssueLog } from "./issue-log";
import type { IngestLimits } from "./limits";
import { recognise } from "./recognise";
import { Row } from "./row";
import { Tally } from "./tally";
import { decodeUtf8 } from "./utf8";

interface TableOptions {
  readonly delimiter: number;
  readonly limits: IngestLimits;
  readonly keepBuckets: boolean;
}

/** The records of one CSV file: the first names the export, every other is counted, empty or rejected. */
export class TableReader {
  format: ExportFormat | null = null;
  read = 0;
  counted = 0;
  empty = 0;
  rejected = 0;
  readonly tally: Tally;
  readonly #scanner: CsvScanner;
  readonly #log: IssueLog;
  readonly #options: TableOptions;
  #reader: ExportReader | null = null;
  #row: Row;
  #width = 0;
  #book: BucketBook | null = null;
  #endsInFigures = false;

  constructor(scanner: CsvScanner, log: IssueLog, options: TableOptions) {
    this.#scanner = scanner;
    this.#log = log;
    this.#options = options;
    this.tally = new Tally(options.limits.groups);
    this.#row = new Row(scanner, [], options.delimiter);
  }

  /** Takes the record in the scanner's hands; false when the file cannot be read further. */
  take(): boolean {
    if (this.#reader === null) return this.#takeHeader();
    if (this.read >= this.#options.limits.rows) {
      this.#log.error("too_many_rows", this.#scanner.line, {
        limit: String(this.#options.limits.rows),
      });
      return false;
    }
    return this.#takeRow(this.#reader);
  }

  buckets(): FileBuckets | null {
    return this.#book?.finish() ?? null;
  }

  rows(): UsageReading["rows"] {
    const { read, counted, empty, rejected } = this;
    return { read, counted, empty, rejected };
  }

  #takeHeader(): boolean {
    const { line, cells, buffer, starts, ends, terminated, unclosed } = this.#scanner;
    const names: string[] = [];
    for (let at = 0; at < cells; at++)
      names.push(decodeUtf8(buffer, starts[at] ?? 0, ends[at] ?? 0) ?? "");
    const header = new Header(names);
    const kind = recognise(header, line);
    if ("code" in kind) {
      this.#log.add(kind);
      return false;
    }
    this.format = kind.format;
    this.#reader = kind.open(header, (code) => this.#log.note(code, this.#scanner.line));
    this.#width = header.width;
    const keys = names.map((name) => name.trim().toLowerCase());
    this.#row = new Row(this.#scanner, keys, this.#options.delimiter);
    this.#endsInFigures = kind.columns.includes(keys.at(-1) ?? "");
    if (this.#options.keepBuckets) this.#book = new BucketBook(this.#reader.dimensions);
    if (!terminated) this.#log.error(unclosed ? "unclosed_quote" : "truncated", line);
    return terminated;
  }

  #takeRow(reader: ExportReader): boolean {
    const row = this.#row;
    row.problem = null;
    this.read++;
    if (row.isBlankBut([])) {
      this.empty++;
      this.#warnIfUnterminated();
      return true;
    }
    if (this.#hasRightShape(row)) {
      const times = reader.times(row);
      const isEmpty = row.isBlankBut(reader.timeColumns);
      const figures = isEmpty || times === null ? null : reader.figures(row, times);
      if (row.problem === null && times !== null) {
        const refused = figures === null ? null : this.tally.add(figures);
        if (refused !== null) row.reject(refused, this.#limitValues(refused));
        else this.#count(row, times, figures);
      }
    }
    return row.problem === null || this.#reject(row.problem);
  }

  #count(
    row: Row,
    times: Parameters<BucketBook["add"]>[1],
    figures: ReturnType<ExportReader["figures"]> | null,
  ) {
    this.tally.cover(times.day, times.lastDay);
    if (figures === null) this.empty++;
    else {
      this.counted++;
      this.#book?.add(row, times, figures);
    }
    this.#warnIfUnterminated();
  }

  #warnIfUnterminated(): void {
    if (!this.#scanner.terminated) this.#log.note("no_final_newline", this.#scanner.line);
  }

  /** Cells beyond the header's are let pass when nothing is in them: spreadsheets add such. */
  #hasRightShape(row: Row): boolean {
    const { cells, terminated, unclosed } = this.#scanner;
    const values = { cells: String(cells), columns: String(this.#width) };
    if (unclosed) row.reject("unclosed_quote");
    else if (cells < this.#width) row.reject(terminated ? "row_too_short" : "truncated", values);
    else if (!terminated && this.#endsInFigures) row.reject("truncated", values);
    else if (row.isDamaged()) row.reject("damaged_quotes");
    else
      for (let at = this.#width; at < cells; at++)
        if (!row.isBlank(at)) row.reject("row_too_long", values);
    return row.problem === null;
  }

  #reject({ code, values }: NonNullable<Row["problem"]>): boolean {
    this.rejected++;
    const { line, terminated } = this.#scanner;
    // A last row without a line end that cannot be read was most likely cut.
    const isCut = !terminated && ISSUES[code].level === "row";
    const ends = isCut || ISSUES[code].level === "error";
    if (ends) this.#log.error(isCut ? "truncated" : code, line, values);
    else this.#log.row(code, line, values);
    return !ends;
  }

  #limitValues(code: IssueCode): Readonly<Record<string, string>> {
    if (code === "too_many_groups") return { limit: String(this.#options.limits.groups) };
    return { column: "input_tokens" };
  }
}
