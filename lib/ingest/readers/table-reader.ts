import type { ExportFormat } from "@/lib/domain/usage/usage";
import { decodeUtf8 } from "@/lib/ingest/bytes/utf8";
import { FastRows } from "@/lib/ingest/fast/fast-rows";
import type { RowKernel } from "@/lib/ingest/fast/row-kernel";
import type { ColumnMapping } from "@/lib/ingest/formats/column-mapping";
import { mappedTable } from "@/lib/ingest/formats/mapped-table";
import { recognise } from "@/lib/ingest/formats/recognise";
import { ISSUES, type IssueCode } from "@/lib/ingest/issues/issue-codes";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { ExportReader } from "@/lib/ingest/rows/export-reader";
import { Header } from "@/lib/ingest/rows/header";
import { Row } from "@/lib/ingest/rows/row";
import { RowCounter } from "@/lib/ingest/rows/row-counter";
import type { TablePreview } from "@/lib/ingest/rows/table-preview";
import { PreviewKeeper } from "@/lib/ingest/rows/table-preview";
import type { CsvScanner } from "@/lib/ingest/scan/csv-scanner";
import type { IngestLimits } from "@/lib/ingest/scan/limits";

interface TableOptions {
  readonly delimiter: number;
  readonly limits: IngestLimits;
  readonly keepBuckets: boolean;
  readonly mapping: ColumnMapping | null;
  readonly openKernel: () => RowKernel | null;
}

/** The records of one CSV file: the first names the export, every other is counted, empty or rejected. */
export class TableReader {
  format: ExportFormat | null = null;
  readonly counter: RowCounter;
  readonly #scanner: CsvScanner;
  readonly #log: IssueLog;
  readonly #options: TableOptions;
  #reader: ExportReader | null = null;
  #row: Row;
  #width = 0;
  #keys: readonly string[] = [];
  #endsInFigures = false;
  /** Headers further down. */
  #appended = 0;
  #preview: PreviewKeeper | null = null;
  /** Notes about the current row. */
  readonly #rowNotes: IssueCode[] = [];
  #fastRows: FastRows | null = null;

  constructor(scanner: CsvScanner, log: IssueLog, options: TableOptions) {
    this.#scanner = scanner;
    this.#log = log;
    this.#options = options;
    this.counter = new RowCounter(options.limits);
    this.#row = new Row(scanner, [], options.delimiter);
  }

  /** Header and first rows of a table that nobody recognised, for a person to say what is where. */
  get preview(): TablePreview | null {
    return this.#preview?.finish() ?? null;
  }

  /** Takes the scanner's current record; false when the file cannot be read further. */
  take(): boolean {
    if (this.#preview !== null) return this.#preview.take(this.#scanner);
    if (this.#reader === null) return this.#takeHeader();
    if (this.counter.read >= this.#options.limits.rows) {
      const limit = String(this.#options.limits.rows);
      this.#log.error("too_many_rows", this.#scanner.line, { limit });
      return false;
    }
    return this.#takeRow(this.#reader);
  }

  #takeHeader(): boolean {
    const { line, cells, terminated, unclosed } = this.#scanner;
    const names = this.#texts();
    const header = new Header(names);
    const { mapping } = this.#options;
    const kind = mapping === null ? recognise(header, line) : mappedTable(mapping);
    if ("code" in kind) {
      this.#log.add(kind);
      if (kind.code !== "unknown_columns" || cells < 2) return false;
      this.#preview = new PreviewKeeper(names);
      return terminated;
    }
    this.format = kind.format;
    this.counter.note = (code) => this.#note(code);
    this.#reader = kind.open(header, this.counter.note);
    this.#width = header.width;
    this.#keys = keysOf(names);
    this.#row = new Row(this.#scanner, this.#keys, this.#options.delimiter);
    this.#endsInFigures = kind.columns.includes(this.#keys.at(-1) ?? "");
    if (this.#options.keepBuckets) this.counter.keepBuckets(this.#reader);
    else this.#openFastRows(this.#reader);
    if (!terminated) this.#log.error(unclosed ? "unclosed_quote" : "truncated", line);
    return terminated;
  }

  #texts(): string[] {
    const { cells, buffer, starts, ends } = this.#scanner;
    return Array.from(
      { length: cells },
      (_, at) => decodeUtf8(buffer, starts[at] ?? 0, ends[at] ?? 0) ?? "",
    );
  }

  /**
   * Whether the record is a header too, put after the first: the same one begins another export of the same kind;
   * rows below one with other columns would be read into the wrong ones.
   */
  #headerHere(): "same" | "other" | null {
    const keys = keysOf(this.#texts());
    if (keys.join() === this.#keys.join()) return "same";
    const isHeader =
      keys.length > 2 && keys.every((key) => /^[\p{L}][\p{L}\p{N}_ ($)]*$/u.test(key));
    return isHeader ? "other" : null;
  }

  /** To be called once at the end: exports put one after the other may have rows of the same days. */
  finish(): void {
    if (this.#appended === 0) return;
    this.counter.endBucket();
    this.counter.settleRepeated(this.#log, this.#appended);
  }

  #note(code: IssueCode): void {
    this.#rowNotes.push(code);
    this.#log.note(code, this.#scanner.line);
  }

  /** Lets rows that need no care be added without being cut into cells. */
  #openFastRows({ fast, timeColumns }: ExportReader): void {
    const { delimiter, limits, openKernel } = this.#options;
    const kernel = fast === undefined ? null : openKernel();
    if (fast === undefined || kernel === null) return;
    const options = { width: this.#width, delimiter, timeColumns, recordBytes: limits.recordBytes };
    const { counter } = this;
    const rows = FastRows.open(kernel, fast, options, {
      say: (code, count) => this.#log.note(code, 0, count),
      open: (usage, detail) => {
        const figures = { usage, paid: null, detail };
        const isAdded = counter.tally.add(figures) === null;
        return isAdded ? (counter.tally.sumOf(figures) ?? null) : null;
      },
    });
    if (rows === null) return;
    this.#fastRows = rows;
    counter.onCounted = (day, cell, sum) => {
      // Rows of less than an hour tell more than their sum: each is read.
      if (sum.detail.edges < 0) rows.learn(day, cell, sum, [...this.#rowNotes]);
    };
    this.#scanner.offerTo({
      memory: kernel.input,
      taken: 0,
      take(from, end) {
        const at = rows.take(from, end, limits.rows - counter.read);
        counter.read += rows.taken;
        counter.counted += rows.taken;
        this.taken = rows.taken;
        return at;
      },
    });
  }

  #takeRow(reader: ExportReader): boolean {
    const row = this.#row;
    row.problem = null;
    this.#rowNotes.length = 0;
    this.counter.read++;
    if (row.isBlankBut([])) this.counter.empty++;
    else if (this.#hasRightShape(row)) this.counter.take(reader, row);
    this.#fastRows?.skipRow();
    if (row.problem !== null) return this.#reject(row.problem);
    if (!this.#scanner.terminated) this.#log.note("no_final_newline", this.#scanner.line);
    return true;
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
    const { line, terminated } = this.#scanner;
    const header = this.#headerHere();
    if (header === "same") {
      this.counter.empty++;
      this.counter.endBucket();
      this.#appended++;
      return true;
    }
    this.counter.rejected++;
    if (header === "other") {
      this.#log.error("second_table", line);
      return false;
    }
    // A last row without a line end that cannot be read was most likely cut.
    const isCut = !terminated && ISSUES[code].level === "row";
    const ends = isCut || ISSUES[code].level === "error";
    if (ends) this.#log.error(isCut ? "truncated" : code, line, values);
    else this.#log.row(code, line, values);
    return !ends;
  }
}

function keysOf(names: readonly string[]): string[] {
  return names.map((name) => name.trim().toLowerCase());
}
