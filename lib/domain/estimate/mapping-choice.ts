import {
  isWithin,
  type ModelTier,
  type OpenAiModel,
  type VendorModel,
} from "@/lib/domain/catalogue/catalogue";
import { isEmbedding } from "@/lib/domain/catalogue/embedding-tier";
import type { DemandSource, Lane } from "./demand-source";
import type { Assumptions } from "./estimate-report";
import { beyondFree, type FreeModels, freeModels } from "./free-use";
import { vendorRates } from "./lane-price";
import { MOVABLE } from "./openai-side";
import { type Counts, convertCounts } from "./token-counts";
import { type CountedWith, ONE, type RatioBand, ratioBetween } from "./token-ratio";
import type { UsageConditions } from "./usage-part";
import type { VendorPart } from "./vendor-part";

/** A model met in the usage, with what is asked of it. */
export interface Asked {
  readonly id: string;
  readonly tier: ModelTier | null;
  readonly counted: CountedWith;
  /** The vendor's model that it is, where the usage is of another vendor's API. */
  readonly provided: OpenAiModel["provided"];
  /** One period of it, without growth. */
  readonly lanes: readonly Lane[];
  readonly conditions: UsageConditions;
  /** The pattern of each day of the period. */
  readonly days: readonly number[];
  /** By pattern. */
  readonly requests: () => Counts;
}

/** What a model's tokens are counted with; null where it reads none or is not known. */
export function countedWith(known: OpenAiModel | null): CountedWith | null {
  if (known?.provided !== undefined) return { vendor: known.provided.tokenizer };
  return known?.tokenizer ?? null;
}

/** A used model with what one period asks of it. */
export function askedOf(
  { id, known }: { readonly id: string; readonly known: OpenAiModel | null },
  counted: CountedWith,
  { lanes, conditions, projection, requests }: DemandSource,
): Asked {
  return {
    id,
    tier: known?.tier ?? null,
    counted,
    provided: known?.provided,
    lanes: lanes.get(id) ?? [],
    conditions,
    days: projection.days,
    requests: () => requests().get(id) ?? [],
  };
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

/** A vendor model's tokens per token as used: one where it is the very model that was used. */
export function ratioTo(
  { tokenRatios }: VendorPart,
  { counted, provided }: Pick<Asked, "counted" | "provided">,
  model: VendorModel,
  assumptions: Assumptions,
): RatioBand | null {
  if (provided?.vendor === model.vendor && provided.model === model.id) return ONE;
  return ratioBetween(tokenRatios, { from: counted, vendor: model.tokenizer }, assumptions);
}

const MICRO = 1_000_000n;

/**
 * What a period of a model's use costs on one of the vendor's models, expected band, in 10⁻¹⁸; null without
 * a price. Of a free model what its rate limit holds back, by this use alone.
 */
export function periodCost(
  part: VendorPart,
  asked: Asked,
  model: VendorModel,
  assumptions: Assumptions,
  free: FreeModels,
): bigint | null {
  const ratio = ratioTo(part, asked, model, assumptions);
  if (ratio === null) return null;
  const price = part.courseOf(model.id)[0]?.sighting?.price;
  const lanes = asked.lanes.filter(({ meter, total }) => MOVABLE.has(meter) && total > 0n);
  const rateOf = (lane: Lane) =>
    price === undefined ? null : vendorRates(price, lane, asked.conditions).expected;
  const limits = free.get(model.id);
  if (limits?.includes(null)) return 0n;
  if (limits !== undefined) {
    const lines = lanes.map((lane) => ({
      meter: lane.meter,
      tokens: convertCounts(lane, ratio.mid),
      rate: rateOf(lane),
    }));
    const cost = beyondFree(lines, limits, asked.days, asked.requests());
    return cost === null ? null : cost * MICRO;
  }
  if (price === undefined) return null;
  let cost = 0n;
  for (const lane of lanes) {
    const rate = rateOf(lane);
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
  const fits = (model: VendorModel) => mayStandIn(model.tier, tier, any);
  return cheapestThat(fits, part, asked, assumptions, { free, judged });
}

/** The cheapest of the vendor's models that fit, of equals the judged one, else the first by id; the judged one where none has a price. */
function cheapestThat(
  fits: (model: VendorModel) => boolean,
  part: VendorPart,
  asked: Asked,
  assumptions: Assumptions,
  { free, judged }: { readonly free: FreeModels; readonly judged: string | null },
): string | null {
  let best: { readonly id: string; readonly cost: bigint } | null = null;
  const isFirst = (id: string, than: string) => id === judged || (than !== judged && id < than);
  for (const model of part.models.values()) {
    const { id } = model;
    if (!fits(model) || !isLive(part, id, assumptions)) continue;
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

const NONE_FREE: FreeModels = new Map();

/**
 * What stands for another vendor's model, which nobody judged: itself at its own vendor, elsewhere the
 * cheapest of the same tier by list price. Null: the vendor has none.
 */
function alikeOf(
  part: VendorPart,
  asked: Asked,
  provided: NonNullable<OpenAiModel["provided"]>,
  assumptions: Assumptions,
): string | null {
  if (provided.vendor === part.vendor) return provided.model;
  const fits = ({ tier }: VendorModel) => tier === asked.tier;
  return cheapestThat(fits, part, asked, assumptions, { free: NONE_FREE, judged: null });
}

/** The vendor's model a used one moves to as the policy has it. Null: it stays unmoved. */
export function targetOf(part: VendorPart, asked: Asked, assumptions: Assumptions): string | null {
  const { mappingPolicy, asOf } = assumptions;
  const found = part.equivalences.find((e) => e.openaiModel === asked.id && isWithin(e, asOf));
  const judged =
    asked.provided === undefined
      ? (found?.vendorModel ?? null)
      : alikeOf(part, asked, asked.provided, assumptions);
  return mappingPolicy === "like-for-like" ? judged : cheapestOf(part, asked, assumptions, judged);
}
