import { addDays, formatDay } from "@/lib/domain/day";
import type { ExportFormat, Period } from "@/lib/domain/usage";
import type { IssueLog } from "./issue-log";

/** OpenAI's own exports of today; logs are written as things happen, and old exports have settled. */
const SETTLING: ReadonlySet<ExportFormat> = new Set<ExportFormat>([
  "cost-csv",
  "completions-csv",
  "other-usage-csv",
  "usage-api-json",
]);

/** Says which days may still grow: the last two that the export covers. */
export function noteProvisionalDays(
  log: IssueLog,
  period: Period | null,
  format: ExportFormat,
): void {
  if (period === null || !SETTLING.has(format)) return;
  const from = period.to > period.from ? addDays(period.to, -1) : period.from;
  log.say("provisional_days", { from: formatDay(from), to: formatDay(period.to) });
}
