import type { JsonFrame } from "@/lib/ingest/scan/json-frame";

/**
 * Follows the pages of answers from one to the next: a page that says there are more is made whole
 * by one that begins where it ends, wherever that stands in the file.
 */
export class PageTrail {
  readonly #begins = new Set<string>();
  readonly #openEnds: string[] = [];
  #first: string | null = null;
  #last: string | null = null;
  /** Of a list without buckets only the last page can tell. */
  #hasMoreEntries = false;

  /** To be told of each bucket, at its end. */
  takeBucket(bucket: JsonFrame): void {
    this.#first ??= textOf(bucket, "start_time");
    this.#last = textOf(bucket, "end_time");
  }

  /** To be told of each page, at its end. */
  close(hasMore: boolean): void {
    if (this.#first !== null) this.#begins.add(this.#first);
    if (this.#last === null) this.#hasMoreEntries = hasMore;
    else if (hasMore) this.#openEnds.push(this.#last);
    this.#first = null;
    this.#last = null;
  }

  /** Pages that say there are more, where none goes on. */
  missing(): number {
    const open = this.#openEnds.filter((end) => !this.#begins.has(end)).length;
    return open + (this.#hasMoreEntries ? 1 : 0);
  }
}

function textOf({ fields }: JsonFrame, name: string): string {
  const bytes = fields.get(name)?.bytes.bytes ?? [];
  return String.fromCharCode(...bytes);
}
