import { offerOfGrant } from "@/lib/domain/catalogue/grant";
import type { ReportSummary } from "./report-summary";
import { verdictOf } from "./verdict";

/** The slug of the offer that gives the most of what the verdict's vendor saves by grants; null when none is used. */
export function offerToClaim(report: ReportSummary): string | null {
  const verdict = verdictOf(report);
  if (verdict.kind !== "move") return null;
  const used = verdict.vendor.grants
    .filter(({ used }) => used > 0n)
    .toSorted((a, b) => (a.worth.pico < b.worth.pico ? 1 : -1));
  const [most] = used;
  return most === undefined ? null : offerOfGrant(most.slug);
}
