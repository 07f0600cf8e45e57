import { CellHash } from "@/lib/ingest/bytes/cell-hash";

/** Ids that are kept before the oldest are let go of: memory must not grow with the file. */
const MOST_IDS = 1 << 17;

/**
 * Answers that programs wrote down twice, for a retry or a stream, told by a hash of their time and
 * id. What is told twice stands close together: the last 131,072 ids, and up to as many before, are kept.
 */
export class SeenIds {
  #recent = new IdSet();
  #before = new IdSet();

  /** What {@link has} and {@link add} take. */
  static hashOf(seconds: number, buffer: Uint8Array, start: number, end: number): number {
    const hash = new CellHash(seconds | 0);
    hash.add(buffer, start, end);
    return hash.value;
  }

  has(hash: number): boolean {
    return this.#recent.has(hash) || this.#before.has(hash);
  }

  add(hash: number): void {
    if (this.#recent.count >= MOST_IDS) {
      this.#before = this.#recent;
      this.#recent = new IdSet();
    }
    this.#recent.add(hash);
  }
}

/** Hashes plus one at the place their low bits say or after it, half full at most; zero is free. */
class IdSet {
  count = 0;
  #places = new Float64Array(4096);

  has(hash: number): boolean {
    return this.#places[this.#placeOf(hash + 1)] !== 0;
  }

  add(hash: number): void {
    const place = this.#placeOf(hash + 1);
    if (this.#places[place] === 0) this.count++;
    this.#places[place] = hash + 1;
    if (this.count * 2 > this.#places.length) this.#grow();
  }

  #placeOf(id: number): number {
    const last = this.#places.length - 1;
    let place = id & last;
    while (this.#places[place] !== 0 && this.#places[place] !== id) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Float64Array(before.length * 4);
    for (const id of before) if (id !== 0) this.#places[this.#placeOf(id)] = id;
  }
}
