import { ByteKeys } from "./byte-keys";
import { type Bytes, ODD } from "./byte-words";
import { skipCells } from "./plain-cells";

// biome-ignore lint/style/noRestrictedGlobals: multiplies whole numbers within 32 bits
const { imul } = Math;

/** Bytes that tell what stands here, most of the time. */
const HEAD = 16;
const PLACE_BITS = 8;
/** Of a run that is remembered whole, with the last eight bytes once more. */
const MOST_EIGHTS = 15;
const WIDTH = MOST_EIGHTS + 1;
const MOST_BYTES = MOST_EIGHTS * 8 + 7;

/**
 * Small numbers for cells side by side: the same for the same bytes. Those met before are known
 * again without looking for where they end: eight bytes at a time are compared as one number, which
 * is exact as long as they are ASCII.
 */
export class CellRuns {
  /** The number of the run read last. */
  last = -1;
  readonly #keys = new ByteKeys();
  /** By place, two ways for each. */
  readonly #eights = new Float64Array((2 << PLACE_BITS) * WIDTH);
  readonly #lengths = new Int32Array(2 << PLACE_BITS);
  readonly #numbers = new Int32Array(2 << PLACE_BITS);
  /** Of what was read last, as the next row often has the same. */
  #way = 0;

  get isFull(): boolean {
    return this.#keys.isFull;
  }

  clear(): void {
    this.#keys.clear();
    this.#lengths.fill(0);
  }

  /** Past `cells` cells, which {@link last} then knows; {@link ODD} when they need care. */
  read(bytes: Bytes, from: number, delimiter: number, cells: number): number {
    if (from + MOST_BYTES >= bytes.bytes.length) return this.#find(bytes, from, delimiter, cells);
    const { words } = bytes;
    let way = this.#way;
    if (!this.#isAt(way, words, from)) {
      way = placeOf(words, from);
      if (!this.#isAt(way, words, from)) way++;
      if ((way & 1) === 1 && !this.#isAt(way, words, from))
        return this.#find(bytes, from, delimiter, cells);
      this.#way = way;
    }
    this.last = this.#numbers[way] ?? 0;
    return from + (this.#lengths[way] ?? 0);
  }

  #isAt(way: number, words: DataView, from: number): boolean {
    const length = this.#lengths[way] ?? 0;
    if (length === 0) return false;
    const eights = this.#eights;
    const end = from + length - 8;
    let at = way * WIDTH;
    for (let byte = from | 0; byte < end; byte += 8)
      if (eights[at++] !== words.getFloat64(byte, true)) return false;
    return eights[at] === words.getFloat64(end, true);
  }

  #find(bytes: Bytes, from: number, delimiter: number, cells: number): number {
    const end = skipCells(bytes.bytes, from, delimiter, cells);
    if (end === ODD || this.#keys.isFull) return ODD;
    this.last = this.#keys.find(bytes, from, end);
    const isRoomy = from + MOST_BYTES < bytes.bytes.length;
    if (isRoomy && canRemember(bytes.bytes, from, end)) this.#remember(bytes.words, from, end);
    return end;
  }

  #remember(words: DataView, from: number, end: number): void {
    const place = placeOf(words, from);
    const second = place + 1;
    this.#lengths[second] = this.#lengths[place] ?? 0;
    this.#numbers[second] = this.#numbers[place] ?? 0;
    this.#eights.copyWithin(second * WIDTH, place * WIDTH, second * WIDTH);
    this.#lengths[place] = end - from;
    this.#numbers[place] = this.last;
    let at = place * WIDTH;
    for (let byte = from; byte < end - 8; byte += 8)
      this.#eights[at++] = words.getFloat64(byte, true);
    this.#eights[at] = words.getFloat64(end - 8, true);
  }
}

/** Only of printable ASCII are two doubles equal just when their bytes are. */
function canRemember(bytes: Uint8Array, from: number, end: number): boolean {
  if (end - from < 8 || end - from > MOST_BYTES) return false;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 || byte > 0x7f) return false;
  }
  return true;
}

/** The first of two ways. */
function placeOf(words: DataView, from: number): number {
  let hash = imul(words.getInt32(from, true), 0x85ebca6b) ^ words.getInt32(from + 4, true);
  hash = imul(hash, 0xc2b2ae35) ^ words.getInt32(from + 8, true);
  hash = imul(hash, 0x27d4eb2f) ^ words.getInt32(from + HEAD - 4, true);
  return (imul(hash, 0x9e3779b1) >>> (32 - PLACE_BITS)) << 1;
}
