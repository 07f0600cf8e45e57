import type { Day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";

/** How many vendors a split may use; `all` is no limit. */
export const MIX_LIMITS = ["1", "2", "3", "all"] as const;
export type MixLimit = (typeof MIX_LIMITS)[number];

/** What one model's tokens are sent to over a stretch of days. */
export interface MixShare {
  readonly openaiModel: string;
  readonly vendor: string;
  /** In millionths. */
  readonly share: bigint;
}

/** Days with the same split. */
export interface MixStretch {
  readonly from: Day;
  readonly to: Day;
  readonly shares: readonly MixShare[];
}

/** An offer to claim for a split. */
export interface MixClaim {
  readonly vendor: string;
  readonly offer: string;
  /** The best day to claim it; the split's own figures take all to be claimed as assumed. */
  readonly claimOn: Day;
  /** Last day it can be claimed; null when no deadline is documented. */
  readonly claimBy: Day | null;
  /** First day any of its grants pays. */
  readonly useFrom: Day;
  /** Last day any of its grants is valid when it is claimed then; null: no end. */
  readonly validUntil: Day | null;
}

export interface MixPart {
  readonly vendor: string;
  /** In the display currency, expected band. */
  readonly cost: Money;
}

/** The best split found over at most so many vendors; money in the display currency, expected band. */
export interface Mix {
  readonly limit: MixLimit;
  readonly parts: readonly MixPart[];
  /** The draw-down's own figure for this split. */
  readonly cost: Money;
  /** What the moved usage would cost at OpenAI, the baseline of every saving, less the cost, less what integrating the vendors costs. */
  readonly saving: Money;
  /** The saving no split over so many vendors can exceed. */
  readonly bound: Money;
  /** Saving over that of the next smaller limit; null for the smallest. */
  readonly marginal: Money | null;
  /** False when the search was cut short, so a better split may exist within the bound. */
  readonly exact: boolean;
  readonly schedule: readonly MixStretch[];
  /** In order of claim. */
  readonly claims: readonly MixClaim[];
  /** What claiming on those days saves on top of `saving`; it may carry the split beyond `bound`. */
  readonly spared: Money;
}
