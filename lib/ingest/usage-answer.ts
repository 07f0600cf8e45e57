import type { Billed } from "@/lib/domain/units/money";
import type { UsageIssue, UsageReading } from "@/lib/domain/usage/usage";
import { totalPaid, totalUsage, type UsageTotals } from "@/lib/ingest/rows/totals";
import type { IngestResult } from "./ingest";

/** A reading with its sums, as the program interface answers it. */
export interface UsageAnswer extends UsageReading {
  /** Of the file's bytes, in hexadecimal; null when not all of them were read, or nobody asked. */
  readonly sha256: string | null;
  readonly totals: UsageTotals & {
    /** Null when the export has no money. */
    readonly paid: { readonly currency: "USD"; readonly amount: Billed } | null;
  };
}

/**
 * A reading with its totals.
 *
 * @param more issues from outside the file's content; an error among them makes the reading incomplete
 */
export function toAnswer(
  { buckets: _, preview: __, answers: ___, ...reading }: IngestResult,
  sha256: string | null,
  more: readonly UsageIssue[] = [],
): UsageAnswer {
  const amount = totalPaid(reading.paid);
  const paid = reading.paid.length === 0 ? null : { currency: "USD" as const, amount };
  return {
    ...reading,
    complete: reading.complete && more.every(({ level }) => level !== "error"),
    issues: [...reading.issues, ...more],
    sha256,
    totals: { ...totalUsage(reading.usage), paid },
  };
}

/** The error that leaves nothing to use of a file, or null: a cut file with rows can be used. */
export function whyUnusable({ format, rows, issues }: UsageReading): UsageIssue | null {
  const errors = issues.filter(({ level }) => level === "error");
  const hasRows = format !== null && rows.counted + rows.empty > 0;
  return hasRows ? null : (errors[0] ?? null);
}
