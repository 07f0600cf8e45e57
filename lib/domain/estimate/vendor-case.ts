import type { EstimateCatalogue, EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { Currency } from "@/lib/domain/units/money";
import { type DemandPlan, type DemandSource, planDemand } from "./demand";
import type { Assumptions } from "./estimate-report";
import { currencyOf, mapToVendor, type UsedModel, type VendorMapping } from "./vendor-mapping";

/** What a vendor's case is made from. */
export interface CaseContext {
  readonly catalogue: EstimateCatalogue;
  readonly assumptions: Assumptions;
  /** The usage over the horizon. */
  readonly source: DemandSource;
  readonly used: readonly UsedModel[];
}

/** One vendor and the usage: how it would move there, what that asks of the vendor, what it offers. */
export interface VendorCase {
  readonly vendor: string;
  readonly mapping: VendorMapping;
  /** What moves, over the horizon. */
  readonly plan: DemandPlan;
  readonly offers: readonly EstimateOffer[];
  /** What the vendor's figures are in. */
  readonly currency: Currency;
}

/** A vendor's case. Null when it sells nothing that any of the used models maps to. */
export function vendorCase(
  { catalogue, assumptions, source, used }: CaseContext,
  vendor: string,
): VendorCase | null {
  const mapping = mapToVendor(catalogue, vendor, used, assumptions);
  if (mapping.moves.size === 0) return null;
  return {
    vendor,
    mapping,
    plan: planDemand(source, mapping.moves),
    offers: catalogue.offers.filter((offer) => offer.vendor === vendor),
    currency: currencyOf(mapping),
  };
}
