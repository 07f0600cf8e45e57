import type { EstimateCatalogue, OpenAiTokenizer, Price } from "@/lib/domain/catalogue/catalogue";
import type { BandName, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Meter } from "@/lib/domain/units/meter";
import { forPrompts, type Part } from "./parts";
import { plus, type Rational, rational, rounded, times, ZERO } from "./rational";
import { atVendor } from "./service";

// A vendor's model a second time: its prices, its life, its tokens.

/** The price of a meter: cached input, cache writes and embeddings fall back on input. */
export function priceOfMeter(price: Price | undefined, meter: Meter): bigint | null {
  const own = price?.perMillion[meter];
  if (own !== undefined) return own;
  const falls = meter === "inputCached" || meter === "cacheWrite" || meter === "embeddingInput";
  return falls ? (price?.perMillion.inputUncached ?? null) : null;
}

/**
 * The standard price of a meter for prompts as long as a part's: of a documented range the dear end, the
 * middle, or the cheap end. A longer prompt's own price is no part of the range.
 */
export function rangedRate(
  price: Price | undefined,
  meter: Meter,
  part: Pick<Part, "longerThan">,
  band: BandName,
): bigint | null {
  const rates = forPrompts(price, part);
  const low = priceOfMeter(rates, meter);
  const { promptTiers = [], upTo = null } = price?.conditions ?? {};
  const isLong = promptTiers.some(({ abovePromptTokens }) => abovePromptTokens <= part.longerThan);
  if (rates === undefined || low === null || upTo === null || isLong) return low;
  const dear = { ...rates, perMillion: { ...rates.perMillion, ...upTo } };
  const high = priceOfMeter(dear, meter) ?? low;
  return { cautious: high, expected: rounded(rational(low + high, 2n)), hopeful: low }[band];
}

/** What a vendor asks for a million of a part's units; null where it has no price. */
export function vendorRate(
  price: Price | undefined,
  meter: Meter,
  part: Pick<Part, "service" | "longerThan">,
  band: BandName,
): bigint | null {
  return atVendor(rangedRate(price, meter, part, band), part.service, price);
}

/**
 * The price of a model on a day as it was known on `asOf`: of what had been announced by then the
 * row that began last.
 */
export function priceOn(
  vendor: string,
  model: string,
  day: number,
  asOf: number,
  { prices }: EstimateCatalogue,
): Price | undefined {
  return prices
    .filter((row) => row.vendor === vendor && row.model === model)
    .filter(({ announcedOn }) => announcedOn === null || announcedOn <= asOf)
    .filter(({ effectiveFrom }) => (effectiveFrom ?? 0) <= day)
    .sort((a, b) => (b.effectiveFrom ?? 0) - (a.effectiveFrom ?? 0))[0];
}

/**
 * The host's model that stands in for another on a day: itself to its last day, then the first one
 * named, by the newest reading up to `asOf`, that the host has and that was not met before. Null where nothing goes on.
 */
export function standsIn(
  first: string | null | undefined,
  vendor: string,
  day: number,
  asOf: number,
  catalogue: EstimateCatalogue,
): string | null {
  const met: string[] = [];
  let now = first ?? null;
  while (now !== null) {
    const id: string = now;
    met.push(id);
    const ends = catalogue.retirements
      .filter(({ host, models }) => host === vendor && models.includes(id))
      .filter(({ announcedOn, lastDay }) => Math.min(announcedOn ?? 0, lastDay ?? 0) <= asOf)
      .sort((a, b) => (a.lastDay ?? 0) - (b.lastDay ?? 0)); // the earlier end names first
    if (ends.every(({ lastDay }) => lastDay === null || lastDay >= day)) return id;
    const named = ends
      .flatMap(({ replacements }) => replacements)
      .filter(({ readOn }) => readOn === null || readOn <= asOf)
      .sort((a, b) => (b.readOn ?? 0) - (a.readOn ?? 0));
    const has = (model: string) =>
      vendor === "openai"
        ? catalogue.openaiModels.some((one) => one.id === model)
        : catalogue.vendorModels.some((one) => one.vendor === vendor && one.id === model);
    now = named.find(({ model }) => has(model) && !met.includes(model))?.model ?? null;
  }
  return null;
}

/** Vendor tokens of one OpenAI token in a band. */
export function ratioOf(
  openai: OpenAiTokenizer,
  own: string | null,
  band: BandName,
  { contentMix: mix, sampleRatios }: EstimateInput["assumptions"],
  { tokenRatios }: EstimateCatalogue,
): Rational {
  if (own === openai) return rational(1n);
  const counted = sampleRatios[own ?? ""]?.[openai];
  if (counted !== undefined) return rational(counted, 1_000_000n);
  const measured = tokenRatios.some((r) => r.openai === openai && r.vendor === own);
  const end = ({ cautious: "high", expected: "mid", hopeful: "low" } as const)[band];
  let ratio = ZERO;
  for (const row of tokenRatios) {
    if (row.openai !== openai || row.vendor !== (measured ? own : null)) continue;
    const share = rational(BigInt(mix[row.text]), 100n);
    ratio = plus(ratio, times(share, rational(row[end], 10_000n)));
  }
  return ratio;
}
