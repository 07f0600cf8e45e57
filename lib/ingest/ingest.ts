import type { Day } from "@/lib/domain/units/day";
import type { UsageReading } from "@/lib/domain/usage/usage";
import { Utf16Decoder, utf16Order } from "@/lib/ingest/bytes/utf16";
import type { RowKernel } from "@/lib/ingest/fast/row-kernel";
import type { ColumnMapping } from "@/lib/ingest/formats/column-mapping";
import { IssueLog } from "@/lib/ingest/issues/issue-log";
import { CsvFile } from "@/lib/ingest/readers/csv-file";
import { JsonFile } from "@/lib/ingest/readers/json-file";
import type { AnswerIndex } from "@/lib/ingest/rows/answer-index";
import type { FileBuckets } from "@/lib/ingest/rows/buckets";
import type { ExportFile } from "@/lib/ingest/rows/export-file";
import type { RowCounter } from "@/lib/ingest/rows/row-counter";
import type { TablePreview } from "@/lib/ingest/rows/table-preview";
import type { IngestLimits } from "@/lib/ingest/scan/limits";
import { noteProvisionalDays } from "./provisional-days";
import { SNIFFED_BYTES, sniff } from "./sniff";

export interface IngestOptions {
  readonly limits: IngestLimits;
  /** Called after each chunk with what has been read so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
  /** Keeps what {@link mergeReadings} needs to find the same bucket in two files. */
  readonly keepBuckets?: boolean;
  /** Asked before each chunk; true ends the reading, with `complete: false`. */
  readonly isCancelled?: () => boolean;
  /** The UTC day of the reading, by which the last days of an export are still provisional; none are without it. */
  readonly today?: Day;
  /** Which column of an unrecognised table holds what, as a person assigned them. */
  readonly mapping?: ColumnMapping | null;
  /** Opens the WebAssembly kernel that reads most rows of a large table on the fast path; null where the platform has none. */
  readonly openKernel?: (recordBytes: number) => RowKernel | null;
}

/** A reading, with its buckets when they were asked for. */
export type IngestResult = UsageReading & {
  readonly buckets: FileBuckets | null;
  /** Hashes of the single answers in it; null for an export of anything else. */
  readonly answers: AnswerIndex | null;
  /** Header and first rows of a table that was not recognised: for the reader's own screen only. */
  readonly preview: TablePreview | null;
};

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
  const kernels: RowKernel[] = [];
  const reading = new Reading(options, () => {
    const kernel = options.openKernel?.(options.limits.recordBytes) ?? null;
    if (kernel !== null) kernels.push(kernel);
    return kernel;
  });
  try {
    for await (const chunk of chunks) {
      if (options.isCancelled?.()) reading.fail("cancelled");
      else reading.push(chunk);
      options.onProgress?.(reading.bytes, reading.rows);
      if (reading.isOver) break;
    }
    return reading.finish();
  } finally {
    for (const kernel of kernels) kernel.release();
  }
}

/** One file being read: sniffed first, then scanned. */
class Reading {
  bytes = 0;
  isOver = false;
  readonly #options: IngestOptions;
  readonly #openKernel: () => RowKernel | null;
  readonly #log = new IssueLog();
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #file: ExportFile | null = null;
  #utf16: Utf16Decoder | null = null;

  constructor(options: IngestOptions, openKernel: () => RowKernel | null) {
    this.#options = options;
    this.#openKernel = openKernel;
  }

  get rows(): number {
    return this.#file?.counter.read ?? 0;
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
    } else if (this.#file !== null) this.#scan(this.#utf16?.decode(chunk) ?? chunk);
    else {
      this.#held.push(chunk.slice());
      this.#heldBytes += chunk.length;
      if (this.#heldBytes >= SNIFFED_BYTES) this.#start();
    }
  }

  finish(): IngestResult {
    if (!this.isOver && this.#file === null) this.#start();
    if (!this.isOver && this.#utf16 !== null) this.#scan(this.#utf16.end());
    if (!this.isOver) this.#file?.end();
    const counter = this.#file?.counter ?? null;
    counter?.finish(this.#log);
    const format = this.#file?.format ?? null;
    const usage = counter?.usage() ?? [];
    const paid = counter?.paid() ?? [];
    const period = counter?.tally.period() ?? null;
    if (counter !== null && format !== null) this.#explain(counter, usage.length, paid.length);
    const { today } = this.#options;
    if (format !== null && today !== undefined)
      noteProvisionalDays(this.#log, period, format, today);
    return {
      format,
      period,
      complete: !this.#log.hasError(),
      bytes: this.bytes,
      rows: counter?.rows() ?? { read: 0, counted: 0, empty: 0, rejected: 0 },
      usage,
      paid,
      issues: this.#log.list(),
      buckets: counter?.buckets() ?? null,
      answers: counter?.names() ?? null,
      preview: this.#file?.preview ?? null,
    };
  }

  #start(): void {
    let held = join(this.#held, this.#heldBytes);
    this.#held = [];
    const order = utf16Order(held);
    if (order !== null) {
      this.#utf16 = new Utf16Decoder(order);
      held = this.#utf16.decode(held.subarray(2));
    }
    const shape = sniff(held.subarray(0, SNIFFED_BYTES));
    if (typeof shape === "string") {
      this.#log.error(shape);
      this.isOver = true;
      return;
    }
    const { limits, keepBuckets = false, mapping = null } = this.#options;
    const openKernel = this.#openKernel;
    this.#file =
      shape.kind === "json"
        ? new JsonFile(this.#log, { limits, keepBuckets, mapping })
        : new CsvFile(this.#log, {
            delimiter: shape.delimiter,
            limits,
            keepBuckets,
            mapping,
            openKernel,
          });
    this.#scan(held.subarray(shape.start));
  }

  #scan(chunk: Uint8Array): void {
    if (this.#file?.push(chunk) === false) this.isOver = true;
  }

  /** Notes about the whole file: nothing in it, nothing read, or no tokens. */
  #explain({ read, counted, rejected }: RowCounter, cells: number, payments: number): void {
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
