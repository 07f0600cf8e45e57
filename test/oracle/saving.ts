import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { BANDS, type EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { OracleDraw } from "./draw";
import { isReachable, openAiSide, oracleCost } from "./openai";
import { oracleBand } from "./oracle";
import { firstTarget } from "./policy";
import { rational, rounded } from "./rational";
import { standsIn } from "./vendor-model";
import type { Used, Wanted } from "./wanted";

/**
 * What moving saves in yuan, by band, a second time: of what moves only what has a price at OpenAI,
 * on both sides, and where OpenAI can be reached at what staying costs. Null where nothing is compared; in a band, where the vendor has no price for it.
 *
 * @param draws of all that moves
 */
export function oracleSavings(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  used: readonly Used[],
  draws: readonly (OracleDraw | null)[],
  cnyPerUsdMicro: bigint,
): (bigint | null)[] | null {
  const moving = used.filter(({ openai, day }) => {
    const first = openai?.tokenizer && firstTarget(openai.id, "acme", input, catalogue);
    return standsIn(first, "acme", day, input.assumptions.asOf, catalogue) !== null;
  });
  const against = openAiSide(isReachable(input) ? "stay" : "list", input, catalogue);
  const compared = moving.filter((one) => against.rate(one) !== null);
  const isPriced = (one: Pick<Wanted, "day" | "openaiModel" | "meter" | "part">) =>
    against.rate({ ...one, name: one.openaiModel }) !== null;
  if (compared.every(({ tokens }) => tokens === 0n)) return null;
  const before = rounded(rational(oracleCost(compared, against).pico * cnyPerUsdMicro, 1_000_000n));
  return BANDS.map((band, i) => {
    const draw =
      compared.length === moving.length
        ? draws[i]
        : oracleBand(used, input, catalogue, "acme", band, cnyPerUsdMicro, isPriced).draw;
    return draw?.unpriced === 0n ? before - draw.cost : null;
  });
}
