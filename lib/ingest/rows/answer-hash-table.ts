import type { Meter } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";

/** Numbers of an answer: sum, start, then input not cached, cached, written, output. */
const WIDTH = 6;
const METERS_KEPT = ["inputUncached", "inputCached", "cacheWrite", "output"] as const;
const EMBEDDINGS = "text-embedding-";
const LARGEST = 0xffff_ffff;

/** Names plus one at the place their low bits say or after it, half full at most; zero is free. */
export class AnswerHashTable {
  count = 0;
  #places = new Float64Array(4096);
  #slots = new Int32Array(4096);
  #figures: Uint32Array;
  readonly #width: number;
  /** Cells that do not fit in `#figures`: audio, images, embeddings, counts of 2³² and more. */
  readonly #odd = new Map<number, UsageCell>();

  /** @param width zero for a table of names alone */
  constructor(width = WIDTH) {
    this.#width = width;
    this.#figures = new Uint32Array(1024 * width);
  }

  /** The slot of a name, or -1. */
  find(name: number): number {
    return (this.#slots[this.#placeOf(name + 1)] ?? 0) - 1;
  }

  sumAt(slot: number): number {
    return this.#figures[slot * WIDTH] ?? 0;
  }

  startAt(slot: number): number {
    return this.#figures[slot * WIDTH + 1] ?? 0;
  }

  /** What was counted, as a cell like another. */
  cellAt(slot: number, like: UsageCell): UsageCell {
    const odd = this.#odd.get(slot);
    if (odd !== undefined) return odd;
    const at = slot * WIDTH + 2;
    const counts = Array.from(this.#figures.subarray(at, at + METERS_KEPT.length), BigInt);
    const meters: { [M in Meter]?: bigint } = {};
    METERS_KEPT.forEach((meter, place) => {
      // Of an embedding model all input is one meter.
      const key =
        meter !== "output" && like.model.startsWith(EMBEDDINGS) ? "embeddingInput" : meter;
      meters[key] = (meters[key] ?? 0n) + (counts[place] ?? 0n);
    });
    return { ...like, requests: 1n, meters };
  }

  set(name: number, sum: number, start: number, cell: UsageCell): void {
    const slot = this.#slotOf(name);
    const values = METERS_KEPT.map((meter) => cell.meters[meter] ?? 0n);
    const isPlain =
      cell.requests === 1n &&
      Object.keys(cell.meters).every((meter) => METERS_KEPT.some((kept) => kept === meter)) &&
      values.every((value) => value <= LARGEST);
    if (isPlain) this.#odd.delete(slot);
    else this.#odd.set(slot, cell);
    this.#figures.set([sum, start, ...(isPlain ? values.map(Number) : [])], slot * WIDTH);
  }

  /** @param counts below 2³²: input, cached, written, output */
  add(name: number, sum: number, start: number, counts: Float64Array): void {
    const at = this.#slotOf(name) * WIDTH;
    const figures = this.#figures;
    const [input = 0, cached = 0, written = 0, output = 0] = counts;
    figures[at] = sum;
    figures[at + 1] = start;
    figures[at + 2] = input - cached - written;
    figures[at + 3] = cached;
    figures[at + 4] = written;
    figures[at + 5] = output;
  }

  addName(name: number): void {
    this.#slotOf(name);
  }

  names(): number[] {
    return [...this.#places].filter((place) => place !== 0).map((place) => place - 1);
  }

  #slotOf(name: number): number {
    const place = this.#placeOf(name + 1);
    const known = (this.#slots[place] ?? 0) - 1;
    if (known >= 0) return known;
    const slot = this.count++;
    this.#places[place] = name + 1;
    this.#slots[place] = slot + 1;
    if ((slot + 1) * this.#width > this.#figures.length) {
      const grown = new Uint32Array(this.#figures.length * 2);
      grown.set(this.#figures);
      this.#figures = grown;
    }
    if (this.count * 2 > this.#places.length) this.#grow();
    return slot;
  }

  #placeOf(id: number): number {
    const last = this.#places.length - 1;
    let place = id & last;
    while (this.#places[place] !== 0 && this.#places[place] !== id) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [places, slots] = [this.#places, this.#slots];
    this.#places = new Float64Array(places.length * 2);
    this.#slots = new Int32Array(places.length * 2);
    for (let at = 0; at < places.length; at++) {
      const id = places[at] ?? 0;
      if (id === 0) continue;
      const place = this.#placeOf(id);
      this.#places[place] = id;
      this.#slots[place] = slots[at] ?? 0;
    }
  }
}
