import { type Bytes, bytesOf } from "./byte-words";

// biome-ignore lint/style/noRestrictedGlobals: multiplies whole numbers within 32 bits
const { imul } = Math;

/** Numbers given out are below this. */
export const MOST_KEYS = 16_384;
const MOST_BYTES = 1 << 21;
/** Enough for most files: an array that grows makes the engine compile its code again. */
const FIRST_PLACES = 2048;
const FIRST_BYTES = 1 << 16;

/** Small numbers for runs of bytes: the same for the same bytes. */
export class ByteKeys {
  count = 0;
  /** The number given out last: rows often have what the row before had. */
  #last = -1;
  #length = 0;
  #store: Bytes = bytesOf(new Uint8Array(FIRST_BYTES));
  #starts = new Int32Array(FIRST_PLACES);
  /** By hash, the number plus one. */
  #table = new Int32Array(FIRST_PLACES);

  /** True when more keys than are worth having have been given out. */
  get isFull(): boolean {
    return this.count >= MOST_KEYS || this.#length > MOST_BYTES;
  }

  clear(): void {
    this.count = 0;
    this.#last = -1;
    this.#length = 0;
    this.#table.fill(0);
  }

  /** Bytes of the number given out last when they stand here too, before `end`; else zero. */
  lengthOfLast(at: Bytes, from: number, end: number): number {
    const last = this.#last;
    const length = last < 0 ? 0 : this.#lengthOf(last);
    return from + length <= end && length > 0 && this.#isAt(last, at, from) ? length : 0;
  }

  get last(): number {
    return this.#last;
  }

  /** The number of a run of bytes. To be asked only when not {@link isFull}. */
  find(at: Bytes, from: number, end: number): number {
    const place = this.#placeOf(at, from, end);
    const known = (this.#table[place] ?? 0) - 1;
    this.#last = known < 0 ? this.#add(at.bytes, from, end, place) : known;
    return this.#last;
  }

  #placeOf(at: Bytes, from: number, end: number): number {
    const last = this.#table.length - 1;
    let place = hash(at, from, end) & last;
    for (;;) {
      const key = (this.#table[place] ?? 0) - 1;
      if (key < 0 || (this.#lengthOf(key) === end - from && this.#isAt(key, at, from)))
        return place;
      place = (place + 1) & last;
    }
  }

  #lengthOf(key: number): number {
    return (this.#starts[key + 1] ?? 0) - (this.#starts[key] ?? 0);
  }

  #isAt(key: number, { bytes, words }: Bytes, from: number): boolean {
    const { bytes: known, words: knownWords } = this.#store;
    const end = this.#starts[key + 1] ?? 0;
    let at = this.#starts[key] ?? 0;
    const shift = from - at;
    for (; at + 4 <= end; at += 4)
      if (knownWords.getInt32(at, true) !== words.getInt32(at + shift, true)) return false;
    for (; at < end; at++) if (known[at] !== bytes[at + shift]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, end: number, place: number): number {
    const needed = this.#length + end - from;
    if (needed > this.#store.bytes.length) {
      const grown = new Uint8Array(needed * 2);
      grown.set(this.#store.bytes);
      this.#store = bytesOf(grown);
    }
    this.#store.bytes.set(bytes.subarray(from, end), this.#length);
    this.#length = needed;
    this.count++;
    this.#starts[this.count] = needed;
    this.#table[place] = this.count;
    if (this.count * 4 > this.#table.length) this.#grow();
    return this.count - 1;
  }

  /** A quarter of the places is taken at most. */
  #grow(): void {
    const starts = new Int32Array(this.#table.length * 4);
    starts.set(this.#starts);
    this.#starts = starts;
    this.#table = new Int32Array(starts.length);
    for (let key = 0; key < this.count; key++) {
      const [from, end] = [starts[key] ?? 0, starts[key + 1] ?? 0];
      this.#table[this.#placeOf(this.#store, from, end)] = key + 1;
    }
  }
}

/** Two hashes side by side, as each step of one has to wait for the step before. */
function hash({ bytes, words }: Bytes, from: number, end: number): number {
  let even = end - from;
  let odd = 0;
  let at = from;
  for (; at + 8 <= end; at += 8) {
    even = imul(even ^ words.getInt32(at, true), 0x9e3779b1);
    even ^= even >>> 15;
    odd = imul(odd ^ words.getInt32(at + 4, true), 0x85ebca6b);
    odd ^= odd >>> 13;
  }
  for (; at < end; at++) even = imul(even ^ (bytes[at] ?? 0), 0x01000193);
  const both = imul(even ^ (odd << 1), 0xc2b2ae35);
  return both ^ (both >>> 15);
}
