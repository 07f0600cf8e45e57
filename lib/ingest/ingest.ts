import type { UsageReading } from "@/lib/domain/usage";
import type { FileBuckets } from "./buckets";
import { CsvScanner, type ScanStop } from "./csv-scanner";
import { IssueLog } from "./issue-log";
import type { IngestLimits } from "./limits";
import { SNIFFED_BYTES, sniff } from "./sniff";
import { TableReader } from "./table-reader";

export interface IngestOptions {
  readonly limits: IngestLimits;
  /** Called after each chunk with what has been read so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
  /** Keeps what {@link mergeReadings} needs to find the same bucket in two files. */
  readonly keepBuckets?: boolean;
  /** Asked before each chunk; true ends the reading, with `complete: false`. */
  readonly isCancelled?: () => boolean;
}

/** A reading, with its buckets when they were asked for. */
export type IngestResult = UsageReading & { readonly buckets: FileBuckets | null };

/**
 * Usage and money of one export, read from its bytes; the same whatever the chunks they come in.
 *
 * Never throws for what is in the file: `issues` says what was wrong, `rows` accounts for every
 * row, and `complete` is false when anything was cut, over a limit or not recognised. Reading stops
 * at the first `error`, so `bytes` is then what was taken, not the size of the file.
 */
export async function ingestUsage(
  chunks: AsyncIterable<Uint8Array>,
  options: IngestOptions,
): Promise<IngestResult> {
  const reading = new Reading(options);
  for await (const chunk of chunks) {
    if (options.isCancelled?.()) reading.fail("cancelled");
    else reading.push(chunk);
    options.onProgress?.(reading.bytes, reading.rows);
    if (reading.isOver) break;
  }
  return reading.finish();
}

/** One file being read: sniffed first, then scanned. */
class Reading {
  bytes = 0;
  isOver = false;
  readonly #options: IngestOptions;
  readonly #log = new IssueLog();
  #held: Uint8Array[] = [];
  #scanner: CsvScanner | null = null;
  #table: TableReader | null = null;

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  get rows(): number {
    return this.#table?.read ?? 0;
  }

  fail(code: "cancelled"): void {
    this.#log.error(code);
    this.isOver = true;
  }

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    const { totalBytes } = this.#options.limits;
    if (this.bytes > totalBytes) {
      this.#log.error("file_too_large", 0, { limit: String(totalBytes) });
      this.isOver = true;
    } else if (this.#scanner !== null) this.#scan(chunk);
    else {
      this.#held.push(chunk.slice());
      if (this.bytes >= SNIFFED_BYTES) this.#start();
    }
  }

  finish(): IngestResult {
    if (!this.isOver && this.#scanner === null) this.#start();
    if (!this.isOver) this.#stopped(this.#scanner?.end() ?? null);
    const table = this.#table;
    const { usage, paid } = { usage: table?.tally.usage() ?? [], paid: table?.tally.paid() ?? [] };
    if (table !== null) this.#explain(table, usage.length, paid.length);
    return {
      format: table?.format ?? null,
      period: table?.tally.period() ?? null,
      complete: !this.#log.hasError(),
      bytes: this.bytes,
      rows: table?.rows() ?? { read: 0, counted: 0, empty: 0, rejected: 0 },
      usage,
      paid,
      issues: this.#log.list(),
      buckets: table?.buckets() ?? null,
    };
  }

  #start(): void {
    const held = join(this.#held, this.bytes);
    this.#held = [];
    const shape = sniff(held.subarray(0, SNIFFED_BYTES));
    if (typeof shape === "string") {
      this.#log.error(shape);
      this.isOver = true;
      return;
    }
    const { delimiter } = shape;
    const { limits, keepBuckets = false } = this.#options;
    const scanner: CsvScanner = new CsvScanner(delimiter, limits, () => table.take());
    const table: TableReader = new TableReader(scanner, this.#log, {
      delimiter,
      limits,
      keepBuckets,
    });
    this.#scanner = scanner;
    this.#table = table;
    this.#scan(held.subarray(shape.start));
  }

  #scan(chunk: Uint8Array): void {
    this.#stopped(this.#scanner?.push(chunk) ?? null);
  }

  /** A limit of the scanner is an issue of its own; "stopped" has been explained by the table. */
  #stopped(stop: ScanStop | null): void {
    if (stop === null) return;
    this.isOver = true;
    const { recordBytes, columns } = this.#options.limits;
    const line = this.#scanner?.line ?? 0;
    if (stop === "record_too_large") this.#log.error(stop, line, { limit: String(recordBytes) });
    if (stop === "too_many_columns") this.#log.error(stop, line, { limit: String(columns) });
  }

  /** What a person should know of the whole: nothing in it, nothing read, or no tokens. */
  #explain(table: TableReader, cells: number, payments: number): void {
    const { format, read, counted, rejected } = table;
    if (format === null) return;
    if (rejected > 0 && rejected === read)
      this.#log.error("nothing_read", 0, { count: String(read) });
    else if (read === 0 && !this.#log.hasError()) this.#log.note("no_rows", 0);
    else if (counted === 0 && rejected === 0) this.#log.note("no_usage", 0);
    if (payments > 0 && cells === 0) this.#log.note("no_token_counts", 0);
  }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
