import { appended, type Bytes, bytesOf } from "@/lib/ingest/bytes/byte-words";
import { linesIn } from "./json-grammar";

const LF = 0x0a;

/** The bytes at hand: those of the record being read and what has come after it. */
export class JsonWindow {
  bytes: Bytes = bytesOf(new Uint8Array(0));
  /** Bytes of `buffer` that are filled. */
  length = 0;
  /** How far the bytes are done with; {@link append} lets go of what is before. */
  at = 0;
  /** The line, from 1, that `#counted` is on. */
  #line = 1;
  #counted = 0;

  get buffer(): Uint8Array {
    return this.bytes.bytes;
  }

  /** The line, from 1, that `at` is on. Line feeds are looked for only when somebody asks, each byte once. */
  get line(): number {
    this.#line += linesIn(this.bytes, this.#counted, this.at);
    this.#counted = this.at;
    return this.#line;
  }

  /** True when the last byte is a line feed, or there is none. */
  get isTerminated(): boolean {
    return this.length === 0 || this.buffer[this.length - 1] === LF;
  }

  /** Where the next line starts, or -1. */
  nextLine(): number {
    return this.buffer.subarray(0, this.length).indexOf(LF, this.at) + 1 || -1;
  }

  append(chunk: Uint8Array): void {
    if (this.at > 0) {
      this.#line = this.line;
      this.#counted = 0;
      this.buffer.copyWithin(0, this.at, this.length);
      this.length -= this.at;
      this.at = 0;
    }
    this.bytes = appended(this.bytes, this.length, chunk);
    this.length += chunk.length;
    this.buffer[this.length] = LF; // what a number stops at
  }
}
