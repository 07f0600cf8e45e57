import type { TablePreview } from "@/lib/ingest/rows/table-preview";
import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { listOf } from "@/lib/ingest/scan/json-frames";
import type { JsonMembers } from "@/lib/ingest/scan/json-members";
import { ObjectPreview } from "./object-preview";

/** Unrecognised objects after which the file is given up. */
const MOST_UNKNOWN = 1000;

/** Objects that came before the first one that is known, by the list they stand in. */
export class UnknownObjects {
  #count = 0;
  readonly #lines = new Map<string, number[]>();
  readonly #preview = new ObjectPreview();

  add(members: JsonMembers, frames: readonly JsonFrame[], line: number): void {
    this.#count++;
    this.#preview.take(members);
    const list = listOf(frames);
    this.#lines.set(list, [...(this.#lines.get(list) ?? []), line]);
  }

  /** Lines of those in the same list. */
  linesIn(frames: readonly JsonFrame[]): readonly number[] {
    return this.#lines.get(listOf(frames)) ?? [];
  }

  /** The first of them as a table. */
  get preview(): TablePreview | null {
    return this.#preview.finish();
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
