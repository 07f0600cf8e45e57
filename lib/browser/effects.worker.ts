import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { EstimateInput, Unknown } from "@/lib/domain/estimate/estimate-report";
import { type UnknownEffect, unknownEffects } from "@/lib/domain/explain/unknown-effect";

/** The open questions of an input's vendors. */
export interface EffectsQuestion {
  readonly catalogue: EstimateCatalogue;
  readonly input: EstimateInput;
  readonly vendors: readonly { readonly vendor: string; readonly unknowns: readonly Unknown[] }[];
}

/** Those of them that change a vendor's figure, or may. */
export interface VendorEffects {
  readonly vendor: string;
  readonly effects: readonly UnknownEffect[];
}

function answer({ catalogue, input, vendors }: EffectsQuestion): VendorEffects[] {
  const context = contextOf(input, catalogue);
  if (context === null) return [];
  return vendors.flatMap(({ vendor, unknowns }) => {
    const effects = unknownEffects(context, vendor, unknowns).filter(({ matters }) => matters);
    return effects.length === 0 ? [] : [{ vendor, effects }];
  });
}

self.onmessage = ({ data }: MessageEvent<EffectsQuestion>) => self.postMessage(answer(data));
