import { appended, type Bytes, bytesOf } from "./byte-words";

const LF = 0x0a;
const QUOTE = 0x22;

/** The bytes at hand: those of the record being read and what has come after it. */
export class JsonWindow {
  bytes: Bytes = bytesOf(new Uint8Array(0));
  /** Bytes of `buffer` that are filled. */
  length = 0;
  /** How far the bytes are done with; {@link append} lets go of what is before. */
  at = 0;
  /** The line, from 1, that `at` is on. */
  line = 1;

  get buffer(): Uint8Array {
    return this.bytes.bytes;
  }

  /** True when the last byte is a line feed, or there is none. */
  get isTerminated(): boolean {
    return this.length === 0 || this.buffer[this.length - 1] === LF;
  }

  /** Where the next line starts, or -1. */
  nextLine(): number {
    return this.buffer.subarray(0, this.length).indexOf(LF, this.at) + 1 || -1;
  }

  /** Where the next line feed stands, or before which none was found. */
  #lineEnd = 0;

  append(chunk: Uint8Array): void {
    if (this.at > 0) {
      this.buffer.copyWithin(0, this.at, this.length);
      this.length -= this.at;
      this.#lineEnd -= this.at;
      this.at = 0;
    }
    this.bytes = appended(this.bytes, this.length, chunk);
    this.length += chunk.length;
    this.buffer[this.length] = QUOTE; // at which all that looks for one stops
  }

  /** As {@link moveTo}, where it is known how many line feeds are passed. */
  skipTo(at: number, lines: number): void {
    this.line += lines;
    this.#lineEnd = at;
    this.at = at;
  }

  moveTo(at: number): void {
    while (this.#lineEnd < at) {
      const found = this.buffer.indexOf(LF, this.#lineEnd);
      if (found < 0 || found >= this.length) this.#lineEnd = this.length;
      else if (found < at) {
        this.line++;
        this.#lineEnd = found + 1;
      } else this.#lineEnd = found;
      if (this.#lineEnd === this.length) break;
    }
    this.at = at;
  }
}
