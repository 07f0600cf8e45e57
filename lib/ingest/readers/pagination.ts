import { makeIssue } from "@/lib/ingest/issues/issue";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { RowCounter } from "@/lib/ingest/rows/row-counter";
import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { isText, type JsonMembers } from "@/lib/ingest/scan/json-members";

/**
 * Checks that all pages of a list are in the file: a page with `has_more: true` needs one that begins where it ends,
 * wherever in the file that stands.
 */
export class Pagination {
  readonly #begins = new Set<string>();
  readonly #openEnds: string[] = [];
  #first: string | null = null;
  #last: string | null = null;
  /** In a list without buckets only the last page shows whether more follow. */
  #hasMoreEntries = false;

  /** Buckets with rows that stand in the file again: perhaps another fetch of the same days. */
  #repeated = 0;
  readonly #buckets = new Set<string>();
  #failed = 0;

  /** To be called at the end of each bucket. */
  takeBucket(bucket: JsonFrame, counter: RowCounter): void {
    counter.endBucket();
    const [start, end] = [textOf(bucket, "start_time"), textOf(bucket, "end_time")];
    // Buckets may stand in any order: a page reaches from its earliest to its latest moment.
    if (this.#first === null || isEarlier(start, this.#first)) this.#first = start;
    if (this.#last === null || isEarlier(this.#last, end)) this.#last = end;
    if (bucket.records === 0) return;
    const key = `${start} ${end}`;
    if (this.#buckets.has(key)) this.#repeated++;
    this.#buckets.add(key);
  }

  /** True for a fetch that failed, as `Promise.allSettled` writes it. */
  takeFailed(members: JsonMembers): boolean {
    const isFailed = members.indexOf("reason") >= 0 && isText(members, "status", "rejected");
    if (isFailed) this.#failed++;
    return isFailed;
  }

  /** To be called at the end of each page. */
  close(hasMore: boolean): void {
    if (this.#first !== null) this.#begins.add(this.#first);
    if (this.#last === null) this.#hasMoreEntries = hasMore;
    else if (hasMore) this.#openEnds.push(this.#last);
    this.#first = null;
    this.#last = null;
  }

  /** Reports pages whose next page is missing, and counts repeated buckets once. */
  finish(log: IssueLog, counter: RowCounter): void {
    const open = this.#openEnds.filter((end) => !this.#begins.has(end)).length;
    const missing = open + (this.#hasMoreEntries ? 1 : 0);
    if (this.#failed > 0) log.add(makeIssue("failed_fetches", 0, { count: String(this.#failed) }));
    if (missing > 0) log.add(makeIssue("has_more", 0, { count: String(missing) }));
    if (this.#repeated > 0) counter.settleRepeated(log, this.#repeated);
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
