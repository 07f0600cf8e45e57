import { addDays, type Day, formatDay } from "@/lib/domain/units/day";
import type { ExportFormat, Period } from "@/lib/domain/usage/usage";
import { EXPORT_KINDS } from "@/lib/ingest/formats/export-kinds";
import type { IssueLog } from "@/lib/ingest/issues/issue-log";

const SETTLES_IN_DAYS = 2;

/** Says which of the export's last two days may still grow: those that ended less than two days before `today`. */
export function noteProvisionalDays(
  log: IssueLog,
  period: Period | null,
  format: ExportFormat,
  today: Day,
): void {
  if (period === null || !EXPORT_KINDS[format].settles) return;
  const settled = addDays(today, -SETTLES_IN_DAYS - 1);
  if (period.to <= settled) return;
  const before = addDays(period.to, -1);
  const from = before > settled && before >= period.from ? before : period.to;
  log.say("provisional_days", { from: formatDay(from), to: formatDay(period.to) });
}
