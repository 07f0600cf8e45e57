import type { UsageAnswer } from "@/lib/ingest/answer";
import type { MergedReading } from "@/lib/ingest/merge";

/** What one file came to, in the order the files were given. It never carries the file's name. */
export type FileReading = UsageAnswer;

/** What several files came to. */
export interface FilesReading {
  readonly files: readonly FileReading[];
  readonly merged: MergedReading;
}

/** How far the reading has come, over all files. */
export interface ReadingProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

/** What the worker says to the page. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly progress: ReadingProgress }
  | { readonly kind: "done"; readonly reading: FilesReading };
