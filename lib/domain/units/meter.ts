/** What is counted, in the order ties are broken. Tokens, unless {@link METER_UNIT} says otherwise. */
export const METERS = [
  "inputUncached",
  "inputCached",
  "cacheWrite",
  "output",
  "embeddingInput",
  "training",
  "images",
  "audioSeconds",
  "characters",
] as const;

export type Meter = (typeof METERS)[number];

/** Meters whose unit is a token: the ones a tokenizer ratio converts and a token grant can pay. */
export const TOKEN_METERS = [
  "inputUncached",
  "inputCached",
  "cacheWrite",
  "output",
  "embeddingInput",
  "training",
] as const satisfies readonly Meter[];

/** Whole units per meter. A meter that is absent was not used; it is not unknown. */
export type Meters = { readonly [M in Meter]?: bigint };

/** Tokens over all token meters of one cell. */
export function tokensOf(meters: Meters): bigint {
  let sum = 0n;
  for (const meter of TOKEN_METERS) {
    const count = meters[meter];
    if (count !== undefined) sum += count;
  }
  return sum;
}
