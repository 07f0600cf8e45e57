import type { UsageIssue } from "@/lib/domain/usage/usage";
import { makeIssue } from "@/lib/ingest/issues/issue";
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

  /** Buckets that stand in the file again, with the same first row: another fetch of the same days. */
  #repeated = 0;
  readonly #buckets = new Set<string>();
  #row: number | null = null;

  /**
   * To be told what each row of use is about, as a hash: the first of its bucket tells what that is
   * of. A bucket without use is about nothing: each list of a fetch has such days.
   */
  takeRow(dimensions: number): void {
    this.#row ??= dimensions;
  }

  /** To be told of each bucket, at its end. */
  takeBucket(bucket: JsonFrame): void {
    const [start, end] = [textOf(bucket, "start_time"), textOf(bucket, "end_time")];
    // Buckets may stand in any order: a page reaches from its earliest to its latest moment.
    if (this.#first === null || isEarlier(start, this.#first)) this.#first = start;
    if (this.#last === null || isEarlier(this.#last, end)) this.#last = end;
    const key = `${start} ${end} ${this.#row}`;
    if (this.#row !== null && this.#buckets.has(key)) this.#repeated++;
    this.#buckets.add(key);
    this.#row = null;
  }

  /** To be told of each page, at its end. */
  close(hasMore: boolean): void {
    if (this.#first !== null) this.#begins.add(this.#first);
    if (this.#last === null) this.#hasMoreEntries = hasMore;
    else if (hasMore) this.#openEnds.push(this.#last);
    this.#first = null;
    this.#last = null;
  }

  /** Pages that say there are more, where none goes on; and fetches of the same days. */
  issues(): UsageIssue[] {
    const open = this.#openEnds.filter((end) => !this.#begins.has(end)).length;
    const missing = open + (this.#hasMoreEntries ? 1 : 0);
    const said = (code: "has_more" | "repeated_buckets", count: number) =>
      count > 0 ? [makeIssue(code, 0, { count: String(count) })] : [];
    return [...said("has_more", missing), ...said("repeated_buckets", this.#repeated)];
  }
}

/** Of two moments in one spelling, unix seconds or ISO text. */
function isEarlier(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

function textOf({ fields }: JsonFrame, name: string): string {
  const bytes = fields.get(name)?.bytes.bytes ?? [];
  return String.fromCharCode(...bytes);
}
