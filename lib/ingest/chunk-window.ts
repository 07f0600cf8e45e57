import { appended, type Bytes, bytesOf, SPARE } from "./byte-words";

const LF = 0x0a;

/** The bytes being scanned: a chunk where it is, or a copy of the record that goes on in the next one. */
export class ChunkWindow {
  bytes: Bytes = bytesOf(new Uint8Array(0));
  length = 0;
  /** After the last line feed that came in, as far as words may be read beyond it. */
  linesEnd = 0;
  #held: Bytes = this.bytes;

  /**
   * Turns to a chunk, which must stay as it is until {@link keep}; or, where a record goes on in it,
   * only to the end of that line. Answers what is left of the chunk.
   */
  load(chunk: Uint8Array): Uint8Array {
    const end = this.length === 0 ? 0 : chunk.indexOf(LF) + 1 || chunk.length;
    if (end > 0) this.#append(chunk.subarray(0, end));
    else this.#open(chunk);
    return chunk.subarray(end === 0 ? chunk.length : end);
  }

  #open(chunk: Uint8Array): void {
    this.bytes = bytesOf(chunk);
    this.length = chunk.length;
    this.linesEnd = chunk.length > SPARE ? chunk.lastIndexOf(LF, chunk.length - 1 - SPARE) + 1 : 0;
  }

  #append(chunk: Uint8Array): void {
    this.#held = appended(this.#held, this.length, chunk);
    this.bytes = this.#held;
    this.length += chunk.length;
    this.linesEnd = chunk.at(-1) === LF ? this.length : 0;
  }

  /** Lets go of the chunk, and of what is before `from`. */
  keep(from: number): void {
    const { bytes } = this.bytes;
    if (this.bytes !== this.#held)
      this.#held = appended(this.#held, 0, bytes.subarray(from, this.length));
    else if (from > 0) bytes.copyWithin(0, from, this.length);
    this.bytes = this.#held;
    this.length -= from;
  }
}
