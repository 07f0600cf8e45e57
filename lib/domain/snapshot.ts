import type { Day } from "./day";
import type { Flip } from "./estimate-report";
import type { ReportSummary } from "./report-summary";
import type { PaidItem, Period, UsageCell } from "./usage";

/** A comparison as it is stored and shown again: what went in, what came out, and by which rules. */
export interface Snapshot {
  readonly version: 1;
  readonly createdOn: Day;
  readonly title: string | null;
  readonly note: string | null;
  readonly period: Period;
  /** Sums per day and model; nothing that names a person, a project or a key. */
  readonly usage: readonly UsageCell[];
  readonly paid: readonly PaidItem[];
  /** Carries its assumptions, the catalogue's revision and the engine's version. */
  readonly report: ReportSummary;
  readonly flips: readonly Flip[];
}
