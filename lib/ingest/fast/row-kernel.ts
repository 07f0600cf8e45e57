import type { Bytes } from "@/lib/ingest/bytes/byte-words";

// Why a run ended, with the numbers of lib/kernel/assembly. Zero: at its end. One: at a row that only the slow path can read.
/** No sum is set for rows of these times and keys. */
export const NEEDS_SUM = 2;
/** There is no room for more times or keys until all are forgotten. */
export const NEEDS_ROOM = 3;
/** A sum is about to be larger than is exact. */
export const NEEDS_SETTLING = 4;

/** What the rows of one file look like. */
export interface RowShape {
  /** See `planRow`. */
  readonly plan: Int32Array;
  readonly delimiter: number;
  readonly recordBytes: number;
  /** See `FastColumns`. */
  readonly signs: readonly number[];
  readonly rest: number;
}

/**
 * Adds up rows in its own memory: those whose times and keys have bytes for which {@link setSum} was called, and whose
 * counts are digits only. It does not know what columns mean. Compiled from `lib/kernel/assembly`; for one file at a
 * time.
 */
export interface RowKernel {
  /** Where the bytes of the file are to be put: room for a record of the most bytes, and a piece more. */
  readonly input: Bytes;
  /** Eight for each sum: counts, in the order of the plan, and last the number of rows. */
  readonly sums: Float64Array;
  /** Of the last {@link run}: why it ended, how many rows it added, and the numbers of times and keys it ended at. */
  readonly stop: number;
  readonly taken: number;
  readonly times: number;
  readonly keys: number;
  /** Begins a file: nothing is known. */
  open(shape: RowShape): void;
  /** Adds at most so many rows from `from` on, and answers where the first starts that it leaves. `end` is after a line feed. */
  run(from: number, end: number, most: number): number;
  /** Rows of these times and keys are added to this sum. */
  setSum(times: number, keys: number, sum: number): void;
  /** Forgets what rows are added to. */
  clearSums(): void;
  /** Forgets that, and all numbers given to times and keys. */
  clear(): void;
  /** The file is over: the next one may have it. */
  release(): void;
}
