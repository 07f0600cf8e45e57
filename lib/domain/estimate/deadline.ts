import type { Day } from "@/lib/domain/units/day";

/** What OpenAI names in a model's place, and what it changes per token. */
export interface DeadlineReplacement {
  readonly model: string;
  /** The day that was read; null when not known. */
  readonly readOn: Day | null;
  /** New price in thousandths of the present one; null where either is not known. */
  readonly inputPermille: bigint | null;
  readonly outputPermille: bigint | null;
}

export const DEADLINE_KINDS = [
  "openai-model",
  "fine-tune-training",
  "vendor-model",
  "claim",
  "expiry",
  "price",
] as const;

/** A day by which something has to be done, or from which something is otherwise. */
export interface Deadline {
  readonly kind: (typeof DEADLINE_KINDS)[number];
  /** Last day of what ends, or to claim; first day of a new price. */
  readonly day: Day;
  /** Where sources differ, the latest of them; else the same day. */
  readonly latestDay: Day;
  /** Null for what is OpenAI's. */
  readonly vendor: string | null;
  /** The model, the offer or the grant. */
  readonly about: string;
  /** Parts of the usage's tokens and money, in ten-thousandths; null where it is about no used model. */
  readonly tokensShare: bigint | null;
  readonly moneyShare: bigint | null;
  readonly replacements: readonly DeadlineReplacement[];
}
