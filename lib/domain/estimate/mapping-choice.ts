import { isWithin, type ModelTier, type VendorModel } from "@/lib/domain/catalogue/catalogue";
import { isEmbedding } from "@/lib/domain/catalogue/embedding-tier";
import { claimDay, isClaimable } from "./active-grant";
import type { Lane } from "./demand-source";
import type { Assumptions } from "./estimate-report";
import { vendorRates } from "./lane-price";
import { MOVABLE } from "./openai-side";
import { ratioFor } from "./token-ratio";
import type { UsageConditions } from "./usage-part";
import type { VendorPart } from "./vendor-part";

/** A model met in the usage, with what is asked of it. */
export interface Asked {
  readonly id: string;
  readonly tier: ModelTier | null;
  readonly openai: Parameters<typeof ratioFor>[1]["openai"];
  /** One period of it, without growth. */
  readonly lanes: readonly Lane[];
  readonly conditions: UsageConditions;
}

/** Text tiers by what they are for, the most capable last; what is for completions alone counts as economy. */
const TEXT_RUNGS: Readonly<Record<string, number>> = {
  legacy: 0,
  economy: 0,
  balanced: 1,
  flagship: 2,
};

const isLargeEmbedding = (tier: ModelTier) => tier.endsWith("-large");

/** Whether a vendor's model may stand in: text for text, embeddings for embeddings, no lower unless `any`. */
export function mayStandIn(vendorTier: ModelTier, openAiTier: ModelTier, any: boolean): boolean {
  if (isEmbedding(vendorTier) || isEmbedding(openAiTier)) {
    if (!isEmbedding(vendorTier) || !isEmbedding(openAiTier)) return false;
    return any || isLargeEmbedding(vendorTier) || !isLargeEmbedding(openAiTier);
  }
  const [own, wanted] = [TEXT_RUNGS[vendorTier], TEXT_RUNGS[openAiTier]];
  return own !== undefined && wanted !== undefined && (any || own >= wanted);
}

/** Models of the vendor that an offer claimable on its day makes free. */
export function freeModels({ offers }: VendorPart, assumptions: Assumptions): ReadonlySet<string> {
  const claimable = offers.filter((offer) =>
    isClaimable(offer.window, claimDay(offer, assumptions), "expected", assumptions),
  );
  const grants = claimable.flatMap(({ grants }) => grants);
  return new Set(
    grants.flatMap((grant) => (grant.kind === "free-model" ? (grant.models ?? []) : [])),
  );
}

/** What a period of a model's use costs on one of the vendor's models, expected band, in 10⁻¹⁸; null without a price. */
export function periodCost(
  part: VendorPart,
  asked: Asked,
  model: VendorModel,
  assumptions: Assumptions,
  free: ReadonlySet<string>,
): bigint | null {
  const ratio = ratioFor(
    part.tokenRatios,
    { openai: asked.openai, vendor: model.tokenizer },
    assumptions,
  );
  if (ratio === null) return null;
  if (free.has(model.id)) return 0n;
  const price = part.courseOf(model.id)[0]?.sighting?.price;
  if (price === undefined) return null;
  let cost = 0n;
  for (const lane of asked.lanes) {
    if (!MOVABLE.has(lane.meter) || lane.total === 0n) continue;
    const rate = vendorRates(price, lane, asked.conditions).expected;
    if (rate === null) return null;
    cost += lane.total * ratio.mid * rate;
  }
  return cost;
}

/** Whether a model can be used on the claim day, itself and not what follows it. */
export function isLive(part: VendorPart, model: string, { startOn }: Assumptions): boolean {
  const last = part.lifetimes.lastDay(part.vendor, model);
  return last === null || last >= startOn;
}

function cheapestOf(
  part: VendorPart,
  asked: Asked,
  assumptions: Assumptions,
  judged: string | null,
): string | null {
  const { tier } = asked;
  if (tier === null) return judged;
  const any = assumptions.mappingPolicy === "cheapest-any";
  const free = freeModels(part, assumptions);
  let best: { readonly id: string; readonly cost: bigint } | null = null;
  const isFirst = (id: string, than: string) => id === judged || (than !== judged && id < than);
  for (const model of part.models.values()) {
    const { id } = model;
    if (!mayStandIn(model.tier, tier, any) || !isLive(part, id, assumptions)) continue;
    const cost = periodCost(part, asked, model, assumptions, free);
    if (cost === null) continue;
    if (best === null || cost < best.cost || (cost === best.cost && isFirst(id, best.id))) {
      best = { id, cost };
    }
  }
  return best?.id ?? judged;
}

/** What the user chose for a model at a vendor, by the snapshot or the export's name; undefined where nothing. */
export function chosenFor(
  { vendor }: VendorPart,
  id: string,
  names: readonly string[],
  { mapping }: Assumptions,
): string | null | undefined {
  for (const name of [id, ...names]) {
    const chosen = mapping[name]?.[vendor];
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

/** The vendor's model a used one moves to as the policy has it. Null: it stays unmoved. */
export function targetOf(part: VendorPart, asked: Asked, assumptions: Assumptions): string | null {
  const { mappingPolicy, asOf } = assumptions;
  const found = part.equivalences.find((e) => e.openaiModel === asked.id && isWithin(e, asOf));
  const judged = found?.vendorModel ?? null;
  return mappingPolicy === "like-for-like" ? judged : cheapestOf(part, asked, assumptions, judged);
}
