import fc from "fast-check";
import { NO_CONDITIONS, type PriceConditions } from "@/lib/domain/catalogue/price-conditions";
import { MicroPerMillion } from "@/lib/domain/units/money";

/** What a service costs in thousandths of the standard price; null where nobody says. */
const part = fc.option(fc.bigInt({ min: 0n, max: 2_500n }), { nil: null, freq: 3 });

const rate = fc.bigInt({ min: 0n, max: 150_000_000n }).map(MicroPerMillion);
const rates = fc.record(
  { inputUncached: rate, inputCached: rate, output: rate },
  { requiredKeys: [] },
);

/** Lengths of a prompt at which prices change. */
export const EDGES = [32_000, 128_000, 200_000] as const;

/** Dearer or cheaper beyond some lengths. */
const promptTiers = fc
  .subarray([...EDGES], { minLength: 1 })
  .chain((edges) => fc.tuple(...edges.map((edge) => fc.tuple(fc.constant(BigInt(edge)), rates))))
  .map((tiers) =>
    tiers.map(([abovePromptTokens, perMillion]) => ({ abovePromptTokens, perMillion })),
  );

/** What a price depends on besides the model: as a rule on nothing. */
export const conditions: fc.Arbitrary<PriceConditions> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(NO_CONDITIONS) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        batchPermille: part,
        flexPermille: part,
        priorityPermille: part,
        promptTiers: fc.oneof(fc.constant([]), promptTiers),
      })
      .map((some) => ({ ...NO_CONDITIONS, ...some })),
  },
);
