/** Entries kept before starting afresh: a file may name no end of different things. */
const MOST_ENTRIES = 4096;

interface Entry<T> {
  readonly bytes: Uint8Array;
  readonly value: T;
}

/** Remembers what cells with the same bytes came to, so that repeated names are decoded once. */
export class ByteIntern<T> {
  #entries = new Map<number, Entry<T>>();
  readonly #read: (buffer: Uint8Array, start: number, end: number) => T;

  constructor(read: (buffer: Uint8Array, start: number, end: number) => T) {
    this.#read = read;
  }

  get(buffer: Uint8Array, start: number, end: number): T {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = multiply32(hash ^ (buffer[at] ?? 0));
    const entry = this.#entries.get(hash);
    if (entry !== undefined && isSame(entry.bytes, buffer, start, end)) return entry.value;
    const value = this.#read(buffer, start, end);
    if (this.#entries.size >= MOST_ENTRIES) this.#entries = new Map();
    this.#entries.set(hash, { bytes: buffer.slice(start, end), value });
    return value;
  }
}

function isSame(bytes: Uint8Array, buffer: Uint8Array, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let at = start; at < end; at++) if (bytes[at - start] !== buffer[at]) return false;
  return true;
}

/** FNV-1a's step in 32 bits, as shifts: a plain product would leave the exact range. */
export function multiply32(hash: number): number {
  return (hash + (hash << 1) + (hash << 4) + (hash << 7) + (hash << 8) + (hash << 24)) | 0;
}
