/** How much a reader may take on. The shells choose: a browser has the reader's memory, a server has ours. */
export interface IngestLimits {
  /** Bytes of the whole file. */
  readonly totalBytes: number;
  /** Bytes of one CSV record, line ends inside quotes included. */
  readonly recordBytes: number;
  readonly columns: number;
  /** Levels of nested JSON, 64 at most. */
  readonly depth: number;
  /** Records after the header. */
  readonly rows: number;
  /** Distinct results (day × model × batch × tier, or day × line item), which is what memory grows with. */
  readonly groups: number;
}

/** What both shells allow; each adds its own `totalBytes`. */
export const CSV_LIMITS = {
  recordBytes: 1_000_000,
  columns: 500,
  depth: 64,
  rows: 200_000_000,
  groups: 100_000,
} as const satisfies Omit<IngestLimits, "totalBytes">;
