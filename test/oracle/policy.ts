import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Meter } from "@/lib/domain/units/meter";
import { claimable } from "./claim";
import { type Rational, rational, times } from "./rational";
import { priceOfMeter, ratioOf, standsIn } from "./vendor-model";

// What stands in for an OpenAI model, a second time: the catalogue's word, or the cheapest that may.

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
  { usage }: EstimateInput,
  { prices }: EstimateCatalogue,
  ratio: Rational,
): bigint | null {
  const price = prices.find((p) => p.vendor === vendor && p.model === target);
  if (price === undefined) return null;
  let sum = 0n;
  for (const cell of usage) {
    if (cell.model !== model) continue;
    for (const [meter, count] of Object.entries(cell.meters)) {
      const rate = priceOfMeter(price, meter as Meter);
      if (count === 0n) continue;
      if (rate === null) return null;
      sum += count * rate;
    }
  }
  const cost = times(rational(sum), ratio);
  // one denominator for every model: a ratio has six decimals
  return (cost.n * 10n ** 6n) / cost.d;
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
    .flatMap(({ grants }) => grants.flatMap((g) => (g.kind === "free-model" ? g.models : [])));
  const found: { readonly id: string; readonly cost: bigint }[] = [];
  for (const { id, tier, tokenizer } of catalogue.vendorModels.filter((m) => m.vendor === vendor)) {
    if (!fits(tier, openai.tier, mappingPolicy === "cheapest-any")) continue;
    if (standsIn(id, vendor, startOn, asOf, catalogue) !== id) continue;
    const ratio = ratioOf(openai.tokenizer, tokenizer, "expected", input.assumptions, catalogue);
    const cost = free.includes(id)
      ? 0n
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
