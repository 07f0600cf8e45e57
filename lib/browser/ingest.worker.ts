import { toAnswer } from "@/lib/ingest/answer";
import { mergeReadings } from "@/lib/ingest/merge";
import type { FilesReading, ReadingProgress, WorkerMessage } from "./file-reading";
import { type ReadFile, readFile } from "./read-file";

const PROGRESS_EVERY_MS = 100;

function post(message: WorkerMessage): void {
  self.postMessage(message);
}

/** Lets one report in a tenth of a second through: more would only slow the page down. */
function reporter(totalBytes: number): (progress: Omit<ReadingProgress, "totalBytes">) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    post({ kind: "progress", progress: { ...progress, totalBytes } });
  };
}

async function readAll(files: readonly Blob[]): Promise<FilesReading> {
  const report = reporter(files.reduce((sum, { size }) => sum + size, 0));
  const results: ReadFile[] = [];
  let [bytesBefore, rowsBefore] = [0, 0];
  for (const file of files) {
    const result = await readFile(file, {
      keepBuckets: files.length > 1,
      onProgress: (bytes, rows) => report({ bytes: bytesBefore + bytes, rows: rowsBefore + rows }),
    });
    results.push(result);
    bytesBefore += file.size;
    rowsBefore += result.reading.rows.read;
  }
  const merged = mergeReadings(results.map(({ reading }) => reading));
  const answers = results.map(({ reading, sha256, issues }) => toAnswer(reading, sha256, issues));
  return {
    files: answers,
    merged: { ...merged, complete: answers.every(({ complete }) => complete) },
  };
}

/** Takes the files, answers progress and one reading. Started by `ingest-files.ts`. */
self.onmessage = ({ data }: MessageEvent<readonly Blob[]>) => {
  // A bare rejection would never reach `worker.onerror`.
  readAll(data).then((reading) => post({ kind: "done", reading }), reportError);
};
