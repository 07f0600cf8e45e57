import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { ExportFile } from "@/lib/ingest/rows/export-file";
import { CsvScanner, type ScanStop } from "@/lib/ingest/scan/csv-scanner";
import { TableReader } from "./table-reader";

/** A file of records and cells. */
export class CsvFile implements ExportFile {
  readonly #log: IssueLog;
  readonly #options: ConstructorParameters<typeof TableReader>[2];
  readonly #scanner: CsvScanner;
  readonly #table: TableReader;

  constructor(log: IssueLog, options: ConstructorParameters<typeof TableReader>[2]) {
    this.#log = log;
    this.#options = options;
    const { delimiter, limits } = options;
    const scanner: CsvScanner = new CsvScanner(delimiter, limits, () => table.take());
    const table: TableReader = new TableReader(scanner, log, options);
    this.#scanner = scanner;
    this.#table = table;
  }

  get format() {
    return this.#table.format;
  }

  get counter() {
    return this.#table.counter;
  }

  get preview() {
    return this.#table.preview;
  }

  push(chunk: Uint8Array): boolean {
    return this.#isGoing(this.#scanner.push(chunk));
  }

  end(): void {
    if (this.#isGoing(this.#scanner.end())) this.#table.finish();
  }

  /** A limit of the scanner is an issue of its own; "stopped" has been explained by the table. */
  #isGoing(stop: ScanStop | null): boolean {
    const { recordBytes, columns } = this.#options.limits;
    const { line } = this.#scanner;
    if (stop === "record_too_large") this.#log.error(stop, line, { limit: String(recordBytes) });
    if (stop === "too_many_columns") this.#log.error(stop, line, { limit: String(columns) });
    return stop === null;
  }
}
