/** Entries kept before starting again empty, so that memory does not grow with the file. */
const MOST_ENTRIES = 4096;

/** Bytes that were read, and what they came to. */
export interface Interned<T> {
  readonly bytes: Uint8Array;
  readonly value: T;
}

/** Remembers what cells with the same bytes came to, so that repeated names are decoded once. */
export class ByteIntern<T> {
  #entries = new Map<number, Interned<T>>();
  readonly #read: (buffer: Uint8Array, start: number, end: number) => T;

  constructor(read: (buffer: Uint8Array, start: number, end: number) => T) {
    this.#read = read;
  }

  get(buffer: Uint8Array, start: number, end: number): T {
    return this.entry(buffer, start, end).value;
  }

  /** As {@link get}, with the bytes, for a caller that expects the same again. */
  entry(buffer: Uint8Array, start: number, end: number): Interned<T> {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = multiply32(hash ^ (buffer[at] ?? 0));
    const known = this.#entries.get(hash);
    if (known !== undefined && isSame(known.bytes, buffer, start, end)) return known;
    const entry = { bytes: buffer.slice(start, end), value: this.#read(buffer, start, end) };
    if (this.#entries.size >= MOST_ENTRIES) this.#entries = new Map();
    this.#entries.set(hash, entry);
    return entry;
  }
}

/** True when a range of a buffer holds just these bytes. */
export function isSame(bytes: Uint8Array, buffer: Uint8Array, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let at = start; at < end; at++) if (bytes[at - start] !== buffer[at]) return false;
  return true;
}

/** FNV-1a's step in 32 bits, as shifts: a plain product would leave the exact range. */
function multiply32(hash: number): number {
  return (hash + (hash << 1) + (hash << 4) + (hash << 7) + (hash << 8) + (hash << 24)) | 0;
}
