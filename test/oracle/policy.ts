import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { Grant } from "@/lib/domain/catalogue/grant";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Meter } from "@/lib/domain/units/meter";
import { claimable } from "./claim";
import { compareParts, partsOf } from "./parts";
import { type Rational, rational, rounded, times } from "./rational";
import { priceOn, ratioOf, standsIn, vendorRate } from "./vendor-model";

// What stands in for an OpenAI model, a second time: the catalogue's word, or the cheapest that may.

const METERS: readonly Meter[] = [
  ...(["inputUncached", "inputCached", "cacheWrite"] as const),
  ...(["output", "embeddingInput"] as const),
];
const RUNGS = ["economy", "balanced", "flagship"];

/** Text for text and embeddings for embeddings; no lower a tier unless any will do. */
function fits(tier: string, wanted: string, anyTier: boolean): boolean {
  const rung = (one: string) => RUNGS.indexOf(one === "legacy" ? "economy" : one);
  if (tier.startsWith("embedding")) return false; // no OpenAI model of ours makes vectors
  return anyTier || rung(tier) >= rung(wanted);
}

/** The period's use at a vendor model's price; null where something used has none. */
function periodPrice(
  model: string,
  target: string,
  vendor: string,
  { usage, assumptions: { asOf } }: EstimateInput,
  catalogue: EstimateCatalogue,
  ratio: Rational,
): bigint | null {
  const price = priceOn(vendor, target, asOf, asOf, catalogue);
  if (price === undefined) return null;
  let sum = 0n;
  for (const cell of usage) {
    if (cell.model !== model) continue;
    for (const { part, meters } of partsOf(cell, catalogue)) {
      for (const [meter, count] of Object.entries(meters)) {
        const rate = vendorRate(price, meter as Meter, part, "expected");
        if (count === 0n) continue;
        if (rate === null) return null;
        sum += count * rate;
      }
    }
  }
  const cost = times(rational(sum), ratio);
  // one denominator for every model: a ratio has six decimals
  return (cost.n * 10n ** 6n) / cost.d;
}

/** What a free model bills of the period, over what its limits let through in the 24 hours of a day. */
function beyondLimits(
  openaiModel: string,
  target: string,
  vendor: string,
  { usage, assumptions: { asOf } }: EstimateInput,
  catalogue: EstimateCatalogue,
  ratio: Rational,
  grants: readonly Grant[],
): bigint | null {
  const price = priceOn(vendor, target, asOf, asOf, catalogue);
  const own = usage.filter(({ model }) => model === openaiModel);
  let billed = 0n;
  for (const day of new Set(own.map((cell) => cell.day))) {
    const cells = own.filter((cell) => cell.day === day);
    const lines = METERS.flatMap((meter) => {
      const parts = cells
        .flatMap((cell) => partsOf(cell, catalogue))
        .sort((a, b) => compareParts(a.part, b.part));
      let before = 0n;
      return parts.map(({ part, meters }) => {
        const below = rounded(times(rational(before), ratio));
        before += meters[meter] ?? 0n;
        const tokens = rounded(times(rational(before), ratio)) - below;
        return { tokens, rate: vendorRate(price, meter, part, "expected") };
      });
    }).filter(({ tokens }) => tokens > 0n);
    const asked = lines.reduce((sum, { tokens }) => sum + tokens, 0n);
    const requests = cells.reduce((sum, cell) => sum + cell.requests, 0n);
    let free = 0n;
    for (const { tokensPerMinute, requestsPerMinute, requestsPerDay } of grants) {
      const rooms = [asked];
      if (tokensPerMinute !== null) rooms.push(tokensPerMinute * 1_440n);
      for (const calls of [requestsPerMinute && requestsPerMinute * 1_440n, requestsPerDay]) {
        if (calls !== null && requests > calls) rooms.push((asked * calls) / requests);
      }
      free += rooms.reduce((a, b) => (a < b ? a : b));
    }
    // The cheapest are free first, so the dearest are billed; what has no price comes last of all.
    const dearest = lines.toSorted((a, b) =>
      a.rate === null ? -1 : b.rate === null ? 1 : Number(b.rate - a.rate),
    );
    let over = asked > free ? asked - free : 0n;
    for (const { tokens, rate } of dearest) {
      const part = tokens < over ? tokens : over;
      over -= part;
      if (part > 0n && rate === null) return null;
      billed += part * (rate ?? 0n);
    }
  }
  return billed * 10n ** 6n;
}

/** The first choice for an OpenAI model at a vendor: the user's, else the policy's. Null or undefined: none. */
export function firstTarget(
  openaiModel: string,
  vendor: string,
  input: EstimateInput,
  catalogue: EstimateCatalogue,
): string | null | undefined {
  const { mapping, mappingPolicy, startOn, asOf } = input.assumptions;
  const chosen = mapping[openaiModel]?.[vendor];
  if (chosen !== undefined) return chosen;
  const judged = catalogue.equivalences.find(
    (e) => e.vendor === vendor && e.openaiModel === openaiModel,
  )?.vendorModel;
  const openai = catalogue.openaiModels.find(({ id }) => id === openaiModel);
  if (mappingPolicy === "like-for-like" || !openai?.tokenizer) return judged;
  const free = catalogue.offers
    .filter((offer) => offer.vendor === vendor && claimable(offer, "expected", input))
    .flatMap(({ grants }) => grants.filter(({ kind }) => kind === "free-model"));
  const found: { readonly id: string; readonly cost: bigint }[] = [];
  for (const { id, tier, tokenizer } of catalogue.vendorModels.filter((m) => m.vendor === vendor)) {
    if (!fits(tier, openai.tier, mappingPolicy === "cheapest-any")) continue;
    if (standsIn(id, vendor, startOn, asOf, catalogue) !== id) continue;
    const ratio = ratioOf(openai.tokenizer, tokenizer, "expected", input.assumptions, catalogue);
    const givers = free.filter(({ models }) => models?.includes(id));
    const cost =
      givers.length > 0
        ? beyondLimits(openaiModel, id, vendor, input, catalogue, ratio, givers)
        : periodPrice(openaiModel, id, vendor, input, catalogue, ratio);
    if (cost !== null) found.push({ id, cost });
  }
  const least = found.reduce<bigint | null>(
    (a, { cost }) => (a === null || cost < a ? cost : a),
    null,
  );
  const equals = found.filter(({ cost }) => cost === least).map(({ id }) => id);
  return equals.includes(judged ?? "") ? judged : (equals.sort()[0] ?? judged);
}
