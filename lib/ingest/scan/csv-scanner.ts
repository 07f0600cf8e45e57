import { ChunkWindow } from "@/lib/ingest/bytes/chunk-window";
import type { IngestLimits } from "./limits";
import { DAMAGED, DOUBLED_QUOTES } from "./record-cells";
import type { RecordFastPath } from "./record-fast-path";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

const CELL_START = 0;
const IN_PLAIN = 1;
const IN_QUOTED = 2;
const AFTER_QUOTE = 3;

/** Why scanning ended before the input did. */
export type ScanStop = "record_too_large" | "too_many_columns" | "stopped";

type CsvLimits = Pick<IngestLimits, "recordBytes" | "columns">;

/**
 * Cuts CSV bytes into records, whatever the chunks they come in.
 *
 * LF, CRLF and lone CR end a record; a line with nothing on it is no record. The arrays describe
 * the record being handed over and are overwritten by the next one: read them inside `onRecord`.
 */
export class CsvScanner {
  buffer: Uint8Array = new Uint8Array(0);
  /** First byte and byte after the last of each cell, quotes left out. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  cells = 0;
  /** The line, from 1, on which the record in hand starts. */
  line = 1;
  /** False for a last record that no line end closes. */
  terminated = true;
  /** True when the input ended inside quotes. */
  unclosed = false;
  #taker: RecordFastPath | null = null;
  readonly #window = new ChunkWindow();
  #length = 0;
  #at = 0;
  #recordStart = 0;
  #state = CELL_START;
  #kind = 0;
  #nextLine = 1;
  #skipLf = false;
  #stop: ScanStop | null = null;
  readonly #delimiter: number;
  readonly #limits: CsvLimits;
  readonly #onRecord: () => boolean;

  /** @param onRecord answers false to stop */
  constructor(delimiter: number, limits: CsvLimits, onRecord: () => boolean) {
    this.#delimiter = delimiter;
    this.#limits = limits;
    this.#onRecord = onRecord;
    this.starts = new Int32Array(limits.columns + 1);
    this.ends = new Int32Array(limits.columns + 1);
    this.kinds = new Uint8Array(limits.columns + 1);
  }

  /** From here on each record is offered to the fast path first, and bytes are kept in its memory. */
  offerTo(taker: RecordFastPath): void {
    this.#taker = taker;
    this.#window.moveTo(taker.memory);
    this.buffer = taker.memory.bytes;
  }

  /** Takes the next bytes. Not null once it has stopped: nothing more is read then. */
  push(chunk: Uint8Array): ScanStop | null {
    for (let rest = chunk; rest.length > 0 && this.#stop === null; ) {
      rest = this.#window.load(rest);
      this.#scanWindow();
    }
    return this.#stop;
  }

  /** Hands over a last record that no line end closed. */
  end(): ScanStop | null {
    const isOpen = this.#length > this.#recordStart || this.cells > 0;
    if (this.#stop !== null || !isOpen) return this.#stop;
    this.terminated = false;
    this.unclosed = this.#state === IN_QUOTED;
    if (this.#state === CELL_START) {
      this.starts[this.cells] = this.#length;
      this.#kind = 0;
    }
    this.#closeCell(this.#state === AFTER_QUOTE ? this.#length - 1 : this.#length);
    this.#endRecord(this.#length);
    return this.#stop;
  }

  #scanWindow(): void {
    this.buffer = this.#window.bytes.bytes;
    this.#length = this.#window.length;
    this.#scan();
    if (this.#stop === null && this.#length - this.#recordStart > this.#limits.recordBytes)
      this.#stop = "record_too_large";
    if (this.#stop === null) this.#hold();
  }

  /** Keeps what was not handed over yet. */
  #hold(): void {
    const shift = this.#recordStart;
    this.#window.keep(shift);
    this.#length = this.#window.length;
    if (shift === 0) return;
    this.#at -= shift;
    this.#recordStart = 0;
    for (let cell = 0; cell <= this.cells && cell < this.starts.length; cell++) {
      this.starts[cell] = (this.starts[cell] ?? 0) - shift;
      this.ends[cell] = (this.ends[cell] ?? 0) - shift;
    }
  }

  #scan(): void {
    while (this.#at < this.#length && this.#stop === null) {
      if (this.#state === CELL_START) this.#startCell();
      else if (this.#state === IN_PLAIN) this.#scanPlain();
      else if (this.#state === IN_QUOTED) this.#scanQuoted();
      else this.#scanAfterQuote();
    }
  }

  /** Offers what follows to the fast path. Only at the start of a record. */
  #offer(taker: RecordFastPath): void {
    this.#at = taker.take(this.#at, this.#window.linesEnd);
    this.#recordStart = this.#at;
    this.#nextLine += taker.taken;
    this.line = this.#nextLine;
  }

  #startCell(): void {
    const isLine = this.cells === 0 && !this.#skipLf && this.#at < this.#window.linesEnd;
    if (this.#taker !== null && isLine) {
      this.#offer(this.#taker);
      if (this.#at >= this.#length) return;
    }
    const byte = this.buffer[this.#at];
    if (this.#skipLf) {
      this.#skipLf = false;
      if (byte === LF) {
        this.#at++;
        this.#recordStart = this.#at;
        return;
      }
    }
    const isQuoted = byte === QUOTE;
    if (isQuoted) this.#at++;
    this.#state = isQuoted ? IN_QUOTED : IN_PLAIN;
    this.starts[this.cells] = this.#at;
    this.#kind = 0;
  }

  #scanPlain(): void {
    const { buffer, starts, ends, kinds } = this;
    const end = this.#length;
    const delimiter = this.#delimiter;
    const lastCell = this.#limits.columns - 1;
    // One comparison passes over most bytes: digits and letters are above line ends and commas.
    const ceiling = delimiter > CR ? delimiter : CR;
    let at = this.#at;
    let cells = this.cells;
    for (;;) {
      while (at < end) {
        const byte = buffer[at] ?? 0;
        if (byte <= ceiling && (byte === delimiter || byte === LF || byte === CR)) break;
        at++;
      }
      // Unquoted cells follow each other here; anything else goes through the general loop.
      const isNextPlain = at + 1 < end && buffer[at] === delimiter && buffer[at + 1] !== QUOTE;
      if (!isNextPlain || cells >= lastCell) break;
      ends[cells] = at;
      kinds[cells] = this.#kind;
      this.#kind = 0;
      cells++;
      at++;
      starts[cells] = at;
    }
    this.cells = cells;
    this.#at = at;
    if (at < end) this.#finishCell(at);
  }

  #scanQuoted(): void {
    const { buffer } = this;
    const end = this.#length;
    let at = this.#at;
    for (; at < end && buffer[at] !== QUOTE; at++) {
      const isLineEnd = buffer[at] === CR || (buffer[at] === LF && buffer[at - 1] !== CR);
      if (isLineEnd) this.#nextLine++;
    }
    if (at < end) {
      this.#state = AFTER_QUOTE;
      at++;
    }
    this.#at = at;
  }

  #scanAfterQuote(): void {
    const byte = this.buffer[this.#at];
    if (byte === QUOTE) {
      this.#kind |= DOUBLED_QUOTES;
      this.#state = IN_QUOTED;
      this.#at++;
    } else if (byte === this.#delimiter || byte === LF || byte === CR) {
      this.#finishCell(this.#at - 1);
    } else {
      this.#kind |= DAMAGED;
      this.#state = IN_PLAIN;
    }
  }

  /** Closes the cell that the delimiter or line end under the cursor ends. */
  #finishCell(cellEnd: number): void {
    const byte = this.buffer[this.#at];
    this.#closeCell(cellEnd);
    if (this.#stop !== null) return;
    this.#at++;
    this.#state = CELL_START;
    if (byte === this.#delimiter) return;
    this.#skipLf = byte === CR;
    this.#nextLine++;
    this.#endRecord(this.#at - 1);
  }

  #closeCell(cellEnd: number): void {
    if (this.cells >= this.#limits.columns) {
      this.#stop = "too_many_columns";
      return;
    }
    this.ends[this.cells] = cellEnd;
    this.kinds[this.cells] = this.#kind;
    this.cells++;
  }

  #endRecord(recordEnd: number): void {
    if (this.#stop !== null) return;
    const isBlankLine = recordEnd === this.#recordStart;
    if (recordEnd - this.#recordStart > this.#limits.recordBytes) this.#stop = "record_too_large";
    else if (!isBlankLine && !this.#onRecord()) this.#stop = "stopped";
    this.cells = 0;
    this.line = this.#nextLine;
    this.#recordStart = this.#at;
  }
}
