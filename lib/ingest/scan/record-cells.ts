/** How a cell was written: bit flags in {@link RecordCells.kinds}. */
export const DOUBLED_QUOTES = 1;
export const DAMAGED = 2;

/** The cells of one record, as a scanner hands them over. */
export interface RecordCells {
  readonly buffer: Uint8Array;
  /** First byte and byte after the last of each cell. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  readonly cells: number;
}
