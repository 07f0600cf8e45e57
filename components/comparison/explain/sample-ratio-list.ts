import type { SampleRatios } from "@/lib/domain/estimate/estimate-report";
import { formatDecimal } from "@/lib/domain/units/decimal";

const RATIO_DECIMALS = 6;

/** As "qwen2_5/o200k_base 0.72". */
export function sampleRatioList(ratios: SampleRatios): string[] {
  return Object.entries(ratios).flatMap(([vendor, ofVendor]) =>
    Object.entries(ofVendor).map(
      ([openai, ratio]) => `${vendor}/${openai} ${formatDecimal(ratio, RATIO_DECIMALS)}`,
    ),
  );
}
