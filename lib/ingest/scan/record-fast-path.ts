import type { Bytes } from "@/lib/ingest/bytes/byte-words";

/** Reads records of one line each without cutting them into cells. */
export interface RecordFastPath {
  /** With room for the longest record and a piece of the file. */
  readonly memory: Bytes;
  /** How many the last {@link take} took. */
  taken: number;
  /** Answers where the first record starts that it leaves. `end` is after a line feed. */
  take(from: number, end: number): number;
}
