import type { Day } from "@/lib/domain/units/day";

export const RETIREMENT_SUBJECTS = [
  "model",
  "fine-tune",
  "fine-tune-training",
  "endpoint",
  "platform",
] as const;
export type RetirementSubject = (typeof RETIREMENT_SUBJECTS)[number];

/** What a host names in place of what it retires. */
export interface Replacement {
  readonly model: string;
  /** The day the host's page was read to say so, since hosts rewrite it; null when not known. */
  readonly readOn: Day | null;
}

/** The end of something at one host. Days are UTC. */
export interface Retirement {
  /** `openai`, `azure`, or a vendor's slug. */
  readonly host: string;
  readonly subject: RetirementSubject;
  /** Ids at that host; empty for a whole platform. */
  readonly models: readonly string[];
  readonly announcedOn: Day | null;
  /** Last day it can be used, the earliest where sources differ; null when announced for no known day. */
  readonly lastDay: Day | null;
  /** The latest where sources differ, else the same day. */
  readonly latestLastDay: Day | null;
  readonly replacements: readonly Replacement[];
}

/** Whether an end had been announced by a day. One of no known announcement is never ruled out. */
export function isAnnouncedBy({ announcedOn }: Pick<Retirement, "announcedOn">, asOf: Day) {
  return announcedOn === null || announcedOn <= asOf;
}
