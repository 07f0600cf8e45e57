import type { ColumnMapping } from "@/lib/ingest/formats/column-mapping";
import { mergeReadings } from "@/lib/ingest/merge/merge";
import { toAnswer } from "@/lib/ingest/usage-answer";
import type { FilesReading, ReadingProgress, WorkerMessage } from "./file-reading";
import { readFile, readGiven } from "./read-file";

const PROGRESS_EVERY_MS = 100;

/** What the page asks: files, and what a person said of the columns of some, by their place. */
export interface WorkerQuestion {
  readonly files: readonly Blob[];
  readonly mappings: readonly (ColumnMapping | null)[];
}

function post(message: WorkerMessage): void {
  self.postMessage(message);
}

/** Lets one report in a tenth of a second through: more would only slow the page down. */
function reporter(totalBytes: number): (progress: Omit<ReadingProgress, "totalBytes">) => void {
  let last = 0;
  return ({ bytes, rows }) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    // An archive gives more bytes than it has, and what is read twice comes twice.
    post({ kind: "progress", progress: { bytes: Math.min(bytes, totalBytes), rows, totalBytes } });
  };
}

async function readAll({ files, mappings }: WorkerQuestion): Promise<FilesReading> {
  const report = reporter(files.reduce((sum, { size }) => sum + size, 0));
  let [bytesBefore, rowsBefore] = [0, 0];
  const results = await readGiven(files.length, async (source, keepBuckets) => {
    const file = files[source] ?? new Blob();
    const read = await readFile(file, {
      keepBuckets,
      mapping: mappings[source] ?? null,
      onProgress: (bytes, rows) => report({ bytes: bytesBefore + bytes, rows: rowsBefore + rows }),
    });
    bytesBefore += file.size;
    rowsBefore += read.reduce((sum, { reading }) => sum + reading.rows.read, 0);
    return read;
  });
  const merged = mergeReadings(results.map(({ reading }) => reading));
  const answers = results.map(({ reading, issues, size, source }) => ({
    ...toAnswer(reading, null, issues),
    preview: reading.preview,
    size,
    source,
  }));
  return {
    files: answers,
    merged: { ...merged, complete: answers.every(({ complete }) => complete) },
  };
}

/** Takes the files, answers progress and one reading. Started by `ingest-files.ts`. */
self.onmessage = ({ data }: MessageEvent<WorkerQuestion>) => {
  // A bare rejection would never reach `worker.onerror`.
  readAll(data).then((reading) => post({ kind: "done", reading }), reportError);
};
