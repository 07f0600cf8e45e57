import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { ExportFile } from "@/lib/ingest/rows/export-file";
import type { JsonStop } from "@/lib/ingest/scan/json-frame";
import type { JsonOptions } from "./json-options";
import { JsonTable } from "./json-table";

/** A file of JSON: one document, several after each other, or one a line. */
export class JsonFile implements ExportFile {
  readonly #log: IssueLog;
  readonly #options: JsonOptions;
  readonly #table: JsonTable;

  constructor(log: IssueLog, options: JsonOptions) {
    this.#log = log;
    this.#options = options;
    this.#table = new JsonTable(log, options);
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
    return this.#isGoing(this.#table.scanner.push(chunk));
  }

  end(): void {
    if (this.#isGoing(this.#table.scanner.end())) this.#table.finish();
  }

  /** "stopped" has been explained by the table, unless it gave up. */
  #isGoing(stop: JsonStop | null): boolean {
    if (stop === null) return true;
    const { recordBytes, columns, depth } = this.#options.limits;
    const { line } = this.#table.scanner;
    if (stop === "record_too_large") this.#log.error(stop, line, { limit: String(recordBytes) });
    else if (stop === "too_many_columns") this.#log.error(stop, line, { limit: String(columns) });
    else if (stop === "json_too_deep") this.#log.error(stop, line, { limit: String(depth) });
    else if (stop !== "stopped") this.#log.error(stop, line);
    else if (!this.#log.hasError()) this.#log.error("unknown_json", line);
    return false;
  }
}
