const LF = 0x0a;

/** The bytes at hand: those of the record being read and what has come after it. */
export class JsonWindow {
  buffer = new Uint8Array(0);
  /** Bytes of `buffer` that are filled. */
  length = 0;
  /** How far the bytes are done with; {@link append} lets go of what is before. */
  at = 0;
  /** The line, from 1, that `at` is on. */
  line = 1;

  /** Where the next line feed stands, or before which none was found. */
  #lineEnd = 0;

  append(chunk: Uint8Array): void {
    if (this.at > 0) {
      this.buffer.copyWithin(0, this.at, this.length);
      this.length -= this.at;
      this.#lineEnd -= this.at;
      this.at = 0;
    }
    const needed = this.length + chunk.length;
    if (needed > this.buffer.length) {
      const grown = new Uint8Array(needed * 2);
      grown.set(this.buffer.subarray(0, this.length));
      this.buffer = grown;
    }
    this.buffer.set(chunk, this.length);
    this.length = needed;
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
