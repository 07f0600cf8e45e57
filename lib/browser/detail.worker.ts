import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { Band, EstimateInput, Unknown } from "@/lib/domain/estimate/estimate-report";
import { type BurnDown, burnDowns } from "@/lib/domain/explain/burn-down";
import { type ClaimsPlan, planClaims } from "@/lib/domain/explain/claims-plan";
import { type Explanation, explainVendor } from "@/lib/domain/explain/explain";
import { type UnknownEffect, unknownEffects } from "@/lib/domain/explain/unknown-effect";

/** One vendor of one input, looked at closely. */
export interface DetailQuestion {
  readonly catalogue: EstimateCatalogue;
  readonly input: EstimateInput;
  readonly vendor: string;
  readonly unknowns: readonly Unknown[];
}

export interface VendorDetail {
  readonly explained: Band<Explanation>;
  readonly effects: readonly UnknownEffect[];
  readonly plan: ClaimsPlan | null;
  readonly burn: readonly BurnDown[];
}

function answer(question: DetailQuestion): VendorDetail | null {
  const { catalogue, input, vendor, unknowns } = question;
  const context = contextOf(input, catalogue);
  if (context === null) return null;
  const cautious = explainVendor(context, vendor, "cautious");
  const expected = explainVendor(context, vendor, "expected");
  const hopeful = explainVendor(context, vendor, "hopeful");
  if (cautious === null || expected === null || hopeful === null) return null;
  return {
    explained: { cautious, expected, hopeful },
    effects: unknownEffects(context, vendor, unknowns),
    plan: planClaims(context, vendor),
    burn: burnDowns(context, vendor),
  };
}

self.onmessage = ({ data }: MessageEvent<DetailQuestion>) => self.postMessage(answer(data));
