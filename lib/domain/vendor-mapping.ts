import {
  type EstimateCatalogue,
  isWithin,
  type OpenAiModel,
  type Price,
  type VendorModel,
} from "./catalogue";
import type { Assumptions, MappingRow, Unknown } from "./estimate-report";
import type { Currency } from "./money";
import { type PriceOnDay, priceOn } from "./price-on";
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

function targetOf(
  catalogue: EstimateCatalogue,
  vendor: string,
  model: string,
  { mapping, asOf }: Assumptions,
): string | null {
  const chosen = mapping[model]?.[vendor];
  if (chosen !== undefined) return chosen;
  const found = catalogue.equivalences.find(
    (e) => e.vendor === vendor && e.openaiModel === model && isWithin(e, asOf),
  );
  return found?.vendorModel ?? null;
}

function moveOf(
  catalogue: EstimateCatalogue,
  vendor: string,
  { id, known }: UsedModel,
  assumptions: Assumptions,
): ModelMove | null {
  const target = targetOf(catalogue, vendor, id, assumptions);
  const vendorModel = catalogue.vendorModels.find((m) => m.vendor === vendor && m.id === target);
  const openai = known?.tokenizer ?? null;
  if (vendorModel === undefined || openai === null) return null;
  const pair = { openai, vendor: vendorModel.tokenizer };
  const ratio = ratioFor(catalogue.tokenRatios, pair, assumptions.contentMix);
  if (ratio === null) return null;
  const rows = catalogue.prices.filter((p) => p.vendor === vendor && p.model === vendorModel.id);
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
  for (const model of used) {
    const move = moveOf(catalogue, vendor, model, assumptions);
    if (move !== null) moves.set(model.id, move);
    rows.push(rowOf(model.id, move));
  }
  return { rows, moves, unknowns: unknownsOf(moves.values()) };
}
