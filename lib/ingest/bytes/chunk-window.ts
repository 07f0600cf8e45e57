import { appended, type Bytes, bytesOf } from "./byte-words";

const LF = 0x0a;

/** Taken in at a time, so that what is scanned is still in the processor's own memory. */
export const PIECE_BYTES = 1 << 18;

/** The bytes being scanned: what is left of the records before, and what came after them. */
export class ChunkWindow {
  bytes: Bytes = bytesOf(new Uint8Array(0));
  length = 0;
  /** After the last line feed. */
  linesEnd = 0;

  /** Adds the next bytes, a piece at most; answers what is left of the chunk. */
  load(chunk: Uint8Array): Uint8Array {
    const piece = chunk.subarray(0, PIECE_BYTES);
    this.bytes = appended(this.bytes, this.length, piece);
    // Looked for in what is new only: a record may come in many small pieces.
    const lastLine = piece.lastIndexOf(LF) + 1;
    if (lastLine > 0) this.linesEnd = this.length + lastLine;
    this.length += piece.length;
    return chunk.subarray(piece.length);
  }

  /** Lets go of what is before `from`. */
  keep(from: number): void {
    if (from > 0) this.bytes.bytes.copyWithin(0, from, this.length);
    this.length -= from;
    this.linesEnd = this.linesEnd > from ? this.linesEnd - from : 0;
  }

  /** From here on the bytes lie in this memory. */
  moveTo(memory: Bytes): void {
    memory.bytes.set(this.bytes.bytes.subarray(0, this.length));
    this.bytes = memory;
  }
}
