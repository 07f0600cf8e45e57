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

  append(chunk: Uint8Array): void {
    if (this.at > 0) {
      this.buffer.copyWithin(0, this.at, this.length);
      this.length -= this.at;
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
    const done = this.buffer.subarray(0, at);
    for (let from = this.at; ; this.line++) {
      const lineEnd = done.indexOf(LF, from);
      if (lineEnd < 0) break;
      from = lineEnd + 1;
    }
    this.at = at;
  }
}
