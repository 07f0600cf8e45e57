import { type CountedObject, FastObjects } from "@/lib/ingest/fast/fast-objects";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";
import type { ExportReader } from "@/lib/ingest/rows/export-reader";
import type { RowCounter } from "@/lib/ingest/rows/row-counter";
import type { JsonScanner } from "@/lib/ingest/scan/json-scanner";
import type { IngestLimits } from "@/lib/ingest/scan/limits";

interface FastOptions {
  readonly counter: RowCounter;
  readonly scanner: JsonScanner;
  readonly limits: IngestLimits;
  readonly names: readonly string[];
  readonly log: IssueLog;
}

/**
 * Opens the fast path of a JSON file, for formats that have one.
 *
 * @param inHand place of the object being counted; null for one put together from parts
 */
export function openFastObjects(
  { fast, timeColumns }: ExportReader,
  { counter, scanner, limits, names, log }: FastOptions,
  inHand: () => Pick<CountedObject, "frames" | "range" | "sources" | "notes"> | null,
): void {
  if (fast === undefined) return;
  const room = () => limits.rows - counter.read;
  const answers = fast.answers === undefined ? null : counter.answers.index;
  const openSum = counter.tally.open.bind(counter.tally);
  const options = { columns: fast, timeColumns, names, limits, room, answers, openSum };
  const objects = new FastObjects(options, (code, count) => log.note(code, 0, count));
  counter.onCounted = (day, like, sum) => {
    const object = inHand();
    const isTold = answers === null && sum.detail.edges >= 0;
    if (object !== null && !isTold) objects.learn({ ...object, day, like, sum });
  };
  scanner.taker = {
    taken: 0,
    take(bytes, from, end, list) {
      const after = objects.take(bytes, from, end, list);
      this.taken = objects.taken;
      counter.read += objects.taken;
      counter.counted += objects.taken;
      return after;
    },
  };
}
