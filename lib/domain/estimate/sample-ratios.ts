import type { EstimateCatalogue, OpenAiTokenizer } from "@/lib/domain/catalogue/catalogue";
import { indexOpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { divideHalfUp } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";
import type { ContentMix } from "./content-mix";
import { ratioFor } from "./token-ratio";

/** The OpenAI tokenizers a usage was counted with, in the order they are met. */
export function tokenizersOf(
  usage: readonly UsageCell[],
  catalogue: EstimateCatalogue,
): OpenAiTokenizer[] {
  const models = indexOpenAiModels(catalogue);
  const met = new Set(usage.flatMap(({ model, day }) => models.find(model, day)?.tokenizer ?? []));
  return [...met];
}

/** What a vendor's tokenizer makes of a text by the measured ratios: not a count of this very text. */
export interface SampleTokens {
  /** Null: vendors whose own is not public, by the range over all measured ones. */
  readonly tokenizer: string | null;
  readonly low: bigint;
  readonly mid: bigint;
  readonly high: bigint;
}

const MILLION = 1_000_000n;

/** A sample's tokens at every vendor tokenizer with a measured ratio; those not public come last. */
export function vendorTokens(
  catalogue: EstimateCatalogue,
  { tokenizer: openai, tokens }: { readonly tokenizer: OpenAiTokenizer; readonly tokens: bigint },
  mix: ContentMix,
): SampleTokens[] {
  const { tokenRatios } = catalogue;
  const measured = new Set(
    tokenRatios.filter((row) => row.openai === openai).map(({ vendor }) => vendor),
  );
  const names = [...measured].filter((name) => name !== null).sort();
  const all = measured.has(null) ? [...names, null] : names;
  return all.flatMap((vendor) => {
    const ratio = ratioFor(tokenRatios, { openai, vendor }, { contentMix: mix, sampleRatios: {} });
    if (ratio === null) return [];
    return {
      tokenizer: vendor,
      low: divideHalfUp(tokens * ratio.low, MILLION),
      mid: divideHalfUp(tokens * ratio.mid, MILLION),
      high: divideHalfUp(tokens * ratio.high, MILLION),
    };
  });
}

/** A vendor's tokens per OpenAI token in one sample, in millionths; null where OpenAI counts none. */
export function sampleRatio(vendorTokens: bigint, openaiTokens: bigint): bigint | null {
  return openaiTokens === 0n ? null : divideHalfUp(vendorTokens * MILLION, openaiTokens);
}
