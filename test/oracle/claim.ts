import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { BandName, EstimateInput } from "@/lib/domain/estimate/estimate-report";

const NEVER = 1e9;

/** The day an offer is claimed. */
export const claimOf = (slug: string, { assumptions }: EstimateInput): number =>
  assumptions.claims[slug] ?? assumptions.startOn;

/** Whether the offer can be claimed on its day, as the band reads it. */
export function claimable(
  { slug, window: w }: EstimateOffer,
  band: BandName,
  input: EstimateInput,
): boolean {
  const { asOf, unknownValidityDays } = input.assumptions;
  const on = claimOf(slug, input);
  // closed before the claim, and by the day that is known of
  if (w.closedOn != null && on > w.closedOn && asOf >= w.closedOn) return false;
  if (band === "cautious") {
    const [first, last] = [w.from ?? w.reportedFrom, w.until ?? w.reportedUntil];
    return first !== null && last !== null && first <= on && on <= last;
  }
  const first = w.from ?? w.reportedFrom ?? -NEVER;
  let last: number = w.until ?? -NEVER;
  if (w.until === null) {
    if (w.reportedUntil === null) return false;
    last = w.reportedUntil + unknownValidityDays;
  }
  return first <= on && on <= last;
}
