import type { Band } from "@/lib/domain/estimate/estimate-report";
import type { Money } from "@/lib/domain/units/money";
import type { ReportSummary, VendorSummary } from "./report-summary";

/** A vendor and the models of its own that its figures mean. */
interface Named {
  readonly vendor: VendorSummary;
  /** Each once, in the order of the rows. */
  readonly models: readonly string[];
}

/** A figure, and the range it lies in; null at an end without one. */
interface Ranged {
  readonly figure: Money;
  readonly band: Band<Money | null>;
}

/** The report in one finding. */
export type Verdict =
  | ({ readonly kind: "move" } & Named & Ranged)
  /** Nothing saves anything; `vendor` comes nearest. */
  | ({ readonly kind: "stay" } & Named & Ranged)
  /** OpenAI cannot be reached, so that staying is no answer: the cheapest, its figure a cost. */
  | ({ readonly kind: "cheapest" } & Named & Ranged)
  /** No vendor's cost is known. */
  | { readonly kind: "unknown" };

function ranged(band: Band<Money | null> | null): Ranged | null {
  const figure = band?.expected ?? null;
  return band === null || figure === null ? null : { figure, band };
}

/** The vendor's models that a report's figures of it mean. */
export function modelsMeant({ mapping }: Pick<VendorSummary, "mapping">): string[] {
  return [...new Set(mapping.flatMap(({ vendorModel }) => vendorModel ?? []))];
}

/**
 * Whether first place is worth moving for: only an expected saving above zero is. Where staying is
 * no answer, the cheapest vendor and what it costs.
 */
export function verdictOf(report: ReportSummary): Verdict {
  const first = report.vendors.find(({ vendor }) => vendor === report.ranking.horizon[0]);
  if (first === undefined) return { kind: "unknown" };
  const named = { vendor: first, models: modelsMeant(first) };
  if (!report.baseline.reachable) {
    const cost = ranged(first.costInDisplayCurrency);
    return cost === null ? { kind: "unknown" } : { kind: "cheapest", ...named, ...cost };
  }
  const saving = ranged(first.saving);
  if (saving === null) return { kind: "unknown" };
  return { kind: saving.figure.pico > 0n ? "move" : "stay", ...named, ...saving };
}
