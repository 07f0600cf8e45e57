import type { ColumnMapping } from "@/lib/ingest/formats/column-mapping";
import type { FilesReading, ReadingProgress, WorkerMessage } from "./file-reading";
import type { WorkerQuestion } from "./ingest.worker";

const WATCHDOG_MS = 5_000;
/** The worker's script has to come over the network first. */
const START_MS = 30_000;

interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
  /** What a person said of the columns of some files, by their place. */
  readonly mappings?: readonly (ColumnMapping | null)[];
}

/** The worker came no further for so long; the page says so with the message of `stalled`. */
export class ReadingStalled extends Error {
  readonly seconds: number;

  constructor(ms: number) {
    super();
    this.seconds = ms / 1000;
  }
}

/**
 * Reads exports off the main thread; they never leave the browser. Aborting ends the worker at
 * once and rejects with the signal's reason.
 */
export function readFiles(
  files: readonly Blob[],
  { signal, onProgress, mappings = [] }: ReadOptions,
): Promise<FilesReading> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./ingest.worker.ts", import.meta.url), { type: "module" });
  const settled = new AbortController();
  let watchdog: ReturnType<typeof setTimeout>;
  return new Promise<FilesReading>((resolve, reject) => {
    const watch = (ms: number) => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => reject(new ReadingStalled(ms)), ms);
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      watch(WATCHDOG_MS);
      if (data.kind === "progress") onProgress?.(data.progress);
      else resolve(data.reading);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    signal.addEventListener("abort", () => reject(signal.reason), { signal: settled.signal });
    watch(START_MS);
    const nameless = files.map((file) => file.slice()); // a slice has no name
    worker.postMessage({ files: nameless, mappings } satisfies WorkerQuestion);
  }).finally(() => {
    clearTimeout(watchdog);
    settled.abort();
    worker.terminate();
  });
}
