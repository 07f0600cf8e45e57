import type { Deadline } from "@/lib/domain/estimate/deadline";
import type { ReportSummary } from "./report-summary";

/** The deadlines a reader has to mind: OpenAI's for the models used, then those of the first vendor; by day. */
export function ownDeadlines(
  report: Pick<ReportSummary, "deadlines" | "ranking">,
): readonly Deadline[] {
  const first = report.ranking.horizon[0] ?? null;
  return report.deadlines.filter(({ vendor }) => vendor === null || vendor === first);
}
