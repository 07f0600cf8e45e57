/** Answered instead of a place when the bytes are not what was looked for. */
export const NO_MATCH = -1;

/** Bytes to be read one at a time, or four as one number. */
export interface Bytes {
  readonly bytes: Uint8Array;
  /** Of the same memory as `bytes`. */
  readonly words: DataView;
}

/** Kept free after the bytes at hand, as words are read across their end. */
export const SPARE = 16;

/** `chunk` after the first `length` bytes, in a larger place where there is no room for it. */
export function appended(held: Bytes, length: number, chunk: Uint8Array): Bytes {
  const needed = length + chunk.length + SPARE;
  const fits = needed <= held.bytes.length;
  const next = fits ? held : bytesOf(new Uint8Array(needed * 2));
  if (!fits) next.bytes.set(held.bytes.subarray(0, length));
  next.bytes.set(chunk, length);
  return next;
}

/** The same bytes, for reading four at a time. */
export function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array): Bytes {
  // Made anew, as what Node hands out is of another class, and one class is read more quickly.
  return {
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
    words: new DataView(buffer, byteOffset, byteLength),
  };
}
