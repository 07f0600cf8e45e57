import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "./estimate-report";

/**
 * The first thing an input names that the catalogue does not have, as its path and what is wrong;
 * null when it fits. A vendor's model is not looked at: an unknown one leaves its OpenAI model
 * unmoved, and the report says so.
 */
export function misfitOf({ assumptions }: EstimateInput, catalogue: EstimateCatalogue) {
  const vendors = new Set(catalogue.vendors.map(({ slug }) => slug));
  const offers = new Set(catalogue.offers.map(({ slug }) => slug));
  const asked = (assumptions.vendors ?? []).findIndex((slug) => !vendors.has(slug));
  if (asked !== -1) return `vendors[${asked}]: no such vendor.`;
  for (const [model, own] of Object.entries(assumptions.mapping)) {
    const vendor = Object.keys(own).find((slug) => !vendors.has(slug));
    if (vendor !== undefined) return `mapping.${model}.${vendor}: no such vendor.`;
  }
  const tokenizers = new Set(catalogue.vendorModels.map(({ tokenizer }) => tokenizer));
  const counted = Object.keys(assumptions.sampleRatios).find((name) => !tokenizers.has(name));
  if (counted !== undefined) return `sampleRatios.${counted}: no such tokenizer.`;
  const offer = Object.keys(assumptions.claims).find((slug) => !offers.has(slug));
  return offer === undefined ? null : `claims.${offer}: no such offer.`;
}
