import type { MergedReading } from "@/lib/ingest/merge/merge";
import type { TablePreview } from "@/lib/ingest/rows/table-preview";
import type { UsageAnswer } from "@/lib/ingest/usage-answer";

/** What one file came to, in the order the files were given. It never carries the file's name. */
export interface FileReading extends UsageAnswer {
  /** For the person's own screen, to name the columns of a table that was not recognised. */
  readonly preview: TablePreview | null;
  /** Of the file as given; null for what came out of an archive. */
  readonly size: number | null;
  /** Which of the given files it is, or is in, from 0: an archive may hold several. */
  readonly source: number;
}

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
