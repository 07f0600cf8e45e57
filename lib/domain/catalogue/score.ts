import type { Day } from "@/lib/domain/units/day";

/** A model's figure on a public benchmark: evidence beside an equivalence, no verdict of ours. */
export interface Score {
  readonly vendor: string;
  readonly model: string;
  readonly benchmark: string;
  /** The edition of the benchmark. Figures of two editions are not to be compared. */
  readonly version: string;
  /** Exact decimal text, as published. */
  readonly value: string;
  /** The day of the figure; null when its source gives none. */
  readonly day: Day | null;
  /** Slug of the source it was read in. */
  readonly source: string;
}
