import {
  type Equivalence,
  type EstimateCatalogue,
  isWithin,
  type OpenAiModel,
  type Price,
  type TokenRatio,
  type VendorModel,
} from "@/lib/domain/catalogue/catalogue";
import { type PriceOnDay, priceOn } from "@/lib/domain/catalogue/price-on";
import type { Currency } from "@/lib/domain/units/money";
import type { Assumptions, MappingRow, Unknown } from "./estimate-report";
import { type RatioBand, ratioFor } from "./token-ratio";

/** One OpenAI model's move to one vendor, with what its arithmetic needs. */
export interface ModelMove {
  readonly openaiModel: string;
  readonly vendorModel: VendorModel;
  readonly ratio: RatioBand;
  /** Null when the vendor's model has no known price near the day. */
  readonly price: Price | null;
  readonly sighting: PriceOnDay | null;
}

export interface VendorMapping {
  readonly rows: readonly MappingRow[];
  /** By OpenAI model id; models that stay unmoved are absent. */
  readonly moves: ReadonlyMap<string, ModelMove>;
  readonly unknowns: readonly Unknown[];
}

/** A model met in the usage: the catalogue's, or a bare name it does not know. */
export interface UsedModel {
  readonly id: string;
  readonly known: OpenAiModel | null;
}

/** One vendor's part of the catalogue, so that a model is not looked for among everyone's. */
interface VendorPart {
  readonly vendor: string;
  readonly equivalences: readonly Equivalence[];
  readonly models: readonly VendorModel[];
  readonly prices: readonly Price[];
  readonly tokenRatios: readonly TokenRatio[];
}

function partOf(catalogue: EstimateCatalogue, vendor: string): VendorPart {
  const isOwn = (row: { readonly vendor: string }) => row.vendor === vendor;
  return {
    vendor,
    equivalences: catalogue.equivalences.filter(isOwn),
    models: catalogue.vendorModels.filter(isOwn),
    prices: catalogue.prices.filter(isOwn),
    tokenRatios: catalogue.tokenRatios,
  };
}

function targetOf(
  { vendor, equivalences }: VendorPart,
  model: string,
  { mapping, asOf }: Assumptions,
): string | null {
  const chosen = mapping[model]?.[vendor];
  if (chosen !== undefined) return chosen;
  const found = equivalences.find((e) => e.openaiModel === model && isWithin(e, asOf));
  return found?.vendorModel ?? null;
}

function moveOf(
  part: VendorPart,
  { id, known }: UsedModel,
  assumptions: Assumptions,
): ModelMove | null {
  const target = targetOf(part, id, assumptions);
  const vendorModel = part.models.find((model) => model.id === target);
  const openai = known?.tokenizer ?? null;
  if (vendorModel === undefined || openai === null) return null;
  const pair = { openai, vendor: vendorModel.tokenizer };
  const ratio = ratioFor(part.tokenRatios, pair, assumptions);
  if (ratio === null) return null;
  const rows = part.prices.filter((price) => price.model === vendorModel.id);
  const sighting = priceOn(rows, assumptions.asOf);
  return { openaiModel: id, vendorModel, ratio, sighting, price: sighting?.price ?? null };
}

function rowOf(openaiModel: string, move: ModelMove | null): MappingRow {
  if (move === null) return { openaiModel, vendorModel: null, ratio: null, price: null };
  const { low, mid, high } = move.ratio;
  const perMillion = move.price?.perMillion;
  return {
    openaiModel,
    vendorModel: move.vendorModel.id,
    ratio: { low, mid, high },
    price:
      move.price === null || perMillion === undefined
        ? null
        : {
            currency: move.price.currency,
            inputUncached: perMillion.inputUncached ?? null,
            inputCached: perMillion.inputCached ?? null,
            output: perMillion.output ?? null,
          },
  };
}

function unknownsOf(moves: Iterable<ModelMove>): Unknown[] {
  const unknowns = new Map<string, Unknown>();
  for (const { vendorModel, ratio, sighting } of moves) {
    const about = vendorModel.id;
    if (!ratio.measured)
      unknowns.set(`tokenizer ${about}`, { code: "tokenizer", about, day: null });
    if (sighting === null) unknowns.set(`price ${about}`, { code: "no-price", about, day: null });
    else if (sighting.distanceDays > 0) {
      const day = sighting.nearestDay;
      unknowns.set(`price ${about}`, { code: "price-unseen-on-day", about, day });
    }
  }
  return [...unknowns.values()];
}

/** The currency the vendor's figures are in: its first priced model's. */
export function currencyOf({ moves }: VendorMapping): Currency {
  for (const { price } of moves.values()) if (price !== null) return price.currency;
  return "CNY";
}

/**
 * Which of the vendor's models each used OpenAI model moves to: the user's choice, else the
 * catalogue's equivalence on `asOf`. A model without either, or whose tokens cannot be converted, stays
 * unmoved and is listed as such.
 */
export function mapToVendor(
  catalogue: EstimateCatalogue,
  vendor: string,
  used: readonly UsedModel[],
  assumptions: Assumptions,
): VendorMapping {
  const moves = new Map<string, ModelMove>();
  const rows: MappingRow[] = [];
  const part = partOf(catalogue, vendor);
  for (const model of used) {
    const move = moveOf(part, model, assumptions);
    if (move !== null) moves.set(model.id, move);
    rows.push(rowOf(model.id, move));
  }
  return { rows, moves, unknowns: unknownsOf(moves.values()) };
}
