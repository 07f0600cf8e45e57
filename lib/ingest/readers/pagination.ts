import { makeIssue } from "@/lib/ingest/issues/issue";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import { readCount } from "@/lib/ingest/rows/cell-values";
import type { RowCounter } from "@/lib/ingest/rows/row-counter";
import { readTimestamp } from "@/lib/ingest/rows/timestamp";
import type { JsonFrame } from "@/lib/ingest/scan/json-frame";
import { isText, type JsonMembers } from "@/lib/ingest/scan/json-members";

const DAY_SECONDS = 86_400;

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
  /** How many seconds the first bucket of a day covers, by day. */
  readonly #widths = new Map<number, number>();
  #failed = 0;
  /** Entries that came, and those there are in all, in lists that say so. */
  #entries = 0;
  #allEntries = 0;

  /** To be called at the end of each bucket. */
  takeBucket(bucket: JsonFrame, counter: RowCounter): void {
    counter.endBucket();
    const [start, end] = [textOf(bucket, "start_time"), textOf(bucket, "end_time")];
    // Buckets may stand in any order: a page reaches from its earliest to its latest moment.
    if (this.#first === null || isEarlier(start, this.#first)) this.#first = start;
    if (this.#last === null || isEarlier(this.#last, end)) this.#last = end;
    if (bucket.records === 0) return;
    const key = `${start} ${end}`;
    if (this.#buckets.has(key) || this.#isOfOtherWidth(start, end)) this.#repeated++;
    this.#buckets.add(key);
  }

  /** True for an hour of a day that stands in the file as a whole too, or the other way round. */
  #isOfOtherWidth(start: string, end: string): boolean {
    const [from, to] = [readTimestamp(start)?.start, readTimestamp(end)?.start];
    if (from === undefined || to === undefined) return false;
    const day = from - (from % DAY_SECONDS);
    const known = this.#widths.get(day);
    if (known === undefined) this.#widths.set(day, to - from);
    return known !== undefined && known !== to - from;
  }

  /** To be called at the end of each object with lists: relays' pages say how many entries there are in all. */
  takeList(list: JsonFrame): void {
    const isPage = ["page", "page_size", "p", "pageSize"].some((name) => list.fields.has(name));
    const all = isPage ? readCount(textOf(list, "total")) : 0n;
    if (typeof all !== "bigint" || all === 0n) return;
    this.#entries += list.records;
    this.#allEntries = Number(all);
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
    const missing =
      open + (this.#hasMoreEntries ? 1 : 0) + (this.#entries < this.#allEntries ? 1 : 0);
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
