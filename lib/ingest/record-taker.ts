import type { Bytes } from "./byte-words";

/** Takes records of one line each that need no cutting into cells. */
export interface RecordTaker {
  /** How many the last {@link take} took. */
  taken: number;
  /** Answers where the first record starts that it leaves. `end` is after a line feed. */
  take(bytes: Bytes, from: number, end: number): number;
}
