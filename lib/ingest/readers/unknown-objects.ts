import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { listOf } from "@/lib/ingest/scan/json-frames";

/** Unrecognised objects after which the file is given up. */
const MOST_UNKNOWN = 1000;

/** Objects that came before the first one that is known, by the list they stand in. */
export class UnknownObjects {
  #count = 0;
  readonly #lines = new Map<string, number[]>();

  add(frames: readonly JsonFrame[], line: number): void {
    this.#count++;
    const list = listOf(frames);
    this.#lines.set(list, [...(this.#lines.get(list) ?? []), line]);
  }

  /** Lines of those in the same list. */
  linesIn(frames: readonly JsonFrame[]): readonly number[] {
    return this.#lines.get(listOf(frames)) ?? [];
  }

  /** To be called when an object is recognised after all. */
  forget(): void {
    this.#count = 0;
  }

  get isNone(): boolean {
    return this.#count === 0;
  }

  get isTooMany(): boolean {
    return this.#count > MOST_UNKNOWN;
  }
}
