import type { Meter } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";

/** Numbers of an answer: sum, start, then input not cached, cached, written, output. */
const WIDTH = 6;
const METERS_KEPT = ["inputUncached", "inputCached", "cacheWrite", "output"] as const;
const EMBEDDINGS = "text-embedding-";
const LARGEST = 0xffff_ffff;
const FIRST_ANSWERS = 1024;

/** What the last so many answers were counted with, by their number: a later one takes the place of one that is past. */
export class AnswerFigures {
  readonly #most: number;
  #figures = new Uint32Array(FIRST_ANSWERS * WIDTH);
  /** Cells that do not fit in `#figures`: audio, images, embeddings, counts of 2³² and more. */
  readonly #odd = new Map<number, UsageCell>();

  /** @param most a power of two */
  constructor(most: number) {
    this.#most = most;
  }

  sumOf(number: number): number {
    return this.#figures[this.#placeOf(number)] ?? 0;
  }

  startOf(number: number): number {
    return this.#figures[this.#placeOf(number) + 1] ?? 0;
  }

  /** What was counted, as a cell like another. */
  cellOf(number: number, like: UsageCell): UsageCell {
    const place = this.#placeOf(number);
    const odd = this.#odd.get(place);
    if (odd !== undefined) return odd;
    const kept = this.#figures.subarray(place + 2, place + 2 + METERS_KEPT.length);
    const counts = Array.from(kept, BigInt);
    const meters: { [M in Meter]?: bigint } = {};
    METERS_KEPT.forEach((meter, at) => {
      // Of an embedding model all input is one meter.
      const key =
        meter !== "output" && like.model.startsWith(EMBEDDINGS) ? "embeddingInput" : meter;
      meters[key] = (meters[key] ?? 0n) + (counts[at] ?? 0n);
    });
    return { ...like, requests: 1n, meters };
  }

  set(number: number, sum: number, start: number, cell: UsageCell): void {
    const place = this.#makePlace(number);
    const values = METERS_KEPT.map((meter) => cell.meters[meter] ?? 0n);
    const isPlain =
      cell.requests === 1n &&
      Object.keys(cell.meters).every((meter) => METERS_KEPT.some((kept) => kept === meter)) &&
      values.every((value) => value <= LARGEST);
    if (!isPlain) this.#odd.set(place, cell);
    this.#figures.set([sum, start, ...(isPlain ? values.map(Number) : [])], place);
  }

  /** @param counts below 2³²: input, cached, written, output */
  add(number: number, sum: number, start: number, counts: Float64Array): void {
    const at = this.#makePlace(number);
    const figures = this.#figures;
    const [input = 0, cached = 0, written = 0, output = 0] = counts;
    figures[at] = sum;
    figures[at + 1] = start;
    figures[at + 2] = input - cached - written;
    figures[at + 3] = cached;
    figures[at + 4] = written;
    figures[at + 5] = output;
  }

  #placeOf(number: number): number {
    return (number & (this.#most - 1)) * WIDTH;
  }

  #makePlace(number: number): number {
    const place = this.#placeOf(number);
    if (place >= this.#figures.length) {
      const grown = new Uint32Array(this.#figures.length * 2);
      grown.set(this.#figures);
      this.#figures = grown;
    }
    if (this.#odd.size > 0) this.#odd.delete(place);
    return place;
  }
}
