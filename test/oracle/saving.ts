import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { BANDS, type EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { OracleDraw } from "./draw";
import { openAiRate, oracleBand, oracleList } from "./oracle";
import { firstTarget } from "./policy";
import { rational, rounded } from "./rational";
import { standsIn } from "./vendor-model";
import type { Used, Wanted } from "./wanted";

/**
 * What moving saves in yuan, by band, a second time: of what moves only what has a price at OpenAI,
 * on both sides. Null where nothing is compared; in a band, where the vendor has no price for it.
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
  const isPriced = (one: Pick<Wanted, "openaiModel" | "meter" | "part">) =>
    openAiRate(one.openaiModel, one, catalogue) !== null;
  const compared = moving.filter((one) => isPriced({ ...one, openaiModel: one.name }));
  if (compared.every(({ tokens }) => tokens === 0n)) return null;
  const before = rounded(
    rational(oracleList(compared, catalogue).pico * cnyPerUsdMicro, 1_000_000n),
  );
  return BANDS.map((band, i) => {
    const draw =
      compared.length === moving.length
        ? draws[i]
        : oracleBand(input, catalogue, "acme", band, cnyPerUsdMicro, isPriced).draw;
    return draw?.unpriced === 0n ? before - draw.cost : null;
  });
}
