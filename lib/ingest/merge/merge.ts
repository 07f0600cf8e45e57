import type { Day } from "@/lib/domain/units/day";
import type { PaidItem, Period, UsageCell, UsageIssue } from "@/lib/domain/usage/usage";
import { EXPORT_KINDS } from "@/lib/ingest/formats/export-kinds";
import type { IngestResult } from "@/lib/ingest/ingest";
import { makeIssue } from "@/lib/ingest/issues/issue";
import { MergedCells } from "@/lib/ingest/rows/merged-cells";
import { coveredDays, mergeSameFormat } from "./merge-same-format";
import { keepUncovered } from "./precedence";

/** Several files as one. */
export interface MergedReading {
  readonly usage: readonly UsageCell[];
  readonly paid: readonly PaidItem[];
  /**
   * The days that usage is known for, which is what an estimate repeats; the days of the bill when
   * there is no usage. A bill that covers more days does not widen it.
   */
  readonly period: Period | null;
  readonly paidPeriod: Period | null;
  /** False when any file is incomplete. */
  readonly complete: boolean;
  /** Only what comes of putting the files together; each file keeps its own. */
  readonly issues: readonly UsageIssue[];
}

/**
 * Puts readings together without counting anything twice: a bucket that two files of one kind hold
 * counts once, and where two kinds cover a day the more detailed one counts. Readings without
 * `buckets` are joined day by day.
 */
export function mergeReadings(readings: readonly IngestResult[]): MergedReading {
  const issues: UsageIssue[] = [];
  const kinds = mergeSameFormat(readings, issues);
  const merged = new MergedCells();
  const overruled = keepUncovered(kinds, merged);
  if (overruled > 0) issues.push(makeIssue("other_export_wins", 0, { count: String(overruled) }));

  const usage = merged.usage();
  const paid = merged.paid();
  const withUsage = readings.filter((reading) => reading.usage.length > 0 || isEmptyOfUse(reading));
  const withPaid = readings.filter((reading) => reading.paid.length > 0);
  const days = coveredDays(usage.length > 0 ? withUsage : readings);
  const period = periodOf(days);
  if (period !== null && period.to - period.from + 1 > days.size) {
    const gap = period.to - period.from + 1 - days.size;
    issues.push(makeIssue("period_gap", 0, { count: String(gap) }));
  }
  return {
    usage,
    paid,
    period,
    paidPeriod: periodOf(coveredDays(withPaid)),
    complete: readings.every(({ complete }) => complete),
    issues,
  };
}

/** A whole export of no use says that its days had none. */
function isEmptyOfUse({ format, rows, paid }: IngestResult): boolean {
  const saysEmptyDays = format !== null && EXPORT_KINDS[format].saysEmptyDays;
  return rows.empty > 0 && saysEmptyDays && paid.length === 0;
}

function periodOf(days: ReadonlySet<Day>): Period | null {
  let period: Period | null = null;
  for (const day of days) {
    const from: Day = period === null || day < period.from ? day : period.from;
    const to: Day = period === null || day > period.to ? day : period.to;
    period = { from, to };
  }
  return period;
}
