import { BANDS, type VendorEstimate } from "@/lib/domain/estimate/estimate-report";

/** Costs from cautious to hopeful; null where a band has none. */
export function costsOf(
  estimate: Pick<VendorEstimate, "cost"> | null,
): readonly (bigint | null)[] | null {
  const cost = estimate?.cost ?? null;
  return cost && BANDS.map((band) => cost[band]?.pico ?? null);
}

/** True too where either has no figure: there is nothing to compare. */
export function noMore(a: bigint | null | undefined, b: bigint | null | undefined): boolean {
  return a == null || b == null || a <= b;
}
