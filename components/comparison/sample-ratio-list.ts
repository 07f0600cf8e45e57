import { formatDecimal } from "@/lib/domain/decimal";
import type { SampleRatios } from "@/lib/domain/estimate-report";

const RATIO_DECIMALS = 6;

/** As "qwen2_5/o200k_base 0.72". */
export function sampleRatioList(ratios: SampleRatios): string[] {
  return Object.entries(ratios).flatMap(([vendor, ofVendor]) =>
    Object.entries(ofVendor).map(
      ([openai, ratio]) => `${vendor}/${openai} ${formatDecimal(ratio, RATIO_DECIMALS)}`,
    ),
  );
}
