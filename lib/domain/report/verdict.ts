import type { Band } from "@/lib/domain/estimate/estimate-report";
import type { Money } from "@/lib/domain/units/money";
import type { ReportSummary, VendorSummary } from "./report-summary";

/** The report in one finding. */
export type Verdict =
  | { readonly kind: "move"; readonly vendor: VendorSummary; readonly saving: Band<Money> }
  /** Nothing saves anything; `vendor` comes nearest. */
  | { readonly kind: "stay"; readonly vendor: VendorSummary; readonly saving: Band<Money> }
  /** No vendor's cost is known. */
  | { readonly kind: "unknown" };

/** Whether first place is worth moving for: only an expected saving above zero is. */
export function verdictOf(report: ReportSummary): Verdict {
  const first = report.vendors.find(({ vendor }) => vendor === report.ranking.horizon[0]);
  const saving = first?.saving ?? null;
  if (first === undefined || saving === null) return { kind: "unknown" };
  return { kind: saving.expected.pico > 0n ? "move" : "stay", vendor: first, saving };
}
