import type {
  EstimateCatalogue,
  OpenAiModel,
  OpenAiTokenizer,
  VendorModel,
} from "@/lib/domain/catalogue/catalogue";
import { type Lifetimes, staysOf } from "@/lib/domain/catalogue/lifetime";
import { addDays } from "@/lib/domain/units/day";
import type { Currency } from "@/lib/domain/units/money";
import { type DayRange, type DemandSource, overlap } from "./demand-source";
import type { Assumptions, MappingRow, ScorePair, Unknown } from "./estimate-report";
import { askedOf, chosenFor, countedWith, ratioTo, targetOf } from "./mapping-choice";
import type { ModelMove, Moves } from "./model-move";
import { moveUnknowns } from "./move-unknowns";
import { type ScoreIndex, scorePairs } from "./score-pairs";
import type { RatioBand } from "./token-ratio";
import { type VendorPart, vendorPart } from "./vendor-part";

export interface VendorMapping {
  readonly rows: readonly MappingRow[];
  readonly unknowns: readonly Unknown[];
}

/** A model met in the usage: the catalogue's, or a bare name it does not know. */
export interface UsedModel {
  readonly id: string;
  readonly known: OpenAiModel | null;
  /** Names the export uses for it, in order. */
  readonly names: readonly string[];
}

/** What mapping is decided from. */
export interface MappingContext {
  readonly catalogue: EstimateCatalogue;
  readonly assumptions: Assumptions;
  readonly lifetimes: Lifetimes;
  readonly used: readonly UsedModel[];
  /** The export's own period, once, without growth. */
  readonly cycle: DemandSource;
  readonly scores: ScoreIndex;
  /** Parts of vendors already looked up. */
  readonly parts: Map<string, VendorPart>;
}

/** What a model is taken to be counted with where the user moves it and the catalogue does not say. */
const USUAL_TOKENIZER: OpenAiTokenizer = "o200k_base";

export function partFor(
  { catalogue, assumptions, lifetimes, parts }: MappingContext,
  vendor: string,
): VendorPart {
  const known = parts.get(vendor) ?? vendorPart(catalogue, vendor, lifetimes, assumptions);
  parts.set(vendor, known);
  return known;
}

/** Days on one of the vendor's models, cut where its price changes. */
function pricedMoves(
  part: VendorPart,
  openaiModel: string,
  stay: { readonly vendorModel: VendorModel; readonly ratio: RatioBand } & DayRange,
  { startOn }: Assumptions,
): ModelMove[] {
  const course = part.courseOf(stay.vendorModel.id);
  return course.flatMap(({ from, sighting }, i) => {
    const next = course[i + 1]?.from ?? null;
    const begins = i === 0 ? stay.from : from - startOn;
    const days = overlap(stay, { from: begins, to: next === null ? stay.to : next - startOn - 1 });
    if (days === null) return [];
    return [{ ...stay, ...days, openaiModel, sighting, price: sighting?.price ?? null }];
  });
}

/** Where a used model goes, day by day: its target to its last day, then what the vendor names instead. */
function movesOf(context: MappingContext, part: VendorPart, used: UsedModel): ModelMove[] {
  const { assumptions, lifetimes, cycle } = context;
  const chosen = chosenFor(part, used.id, used.names, assumptions);
  const counted = countedWith(used.known);
  if (counted === null && chosen === undefined) return [];
  const asked = askedOf(used, counted ?? USUAL_TOKENIZER, cycle);
  const target = chosen === undefined ? targetOf(part, asked, assumptions) : chosen;
  if (target === null || !part.models.has(target)) return [];
  const { startOn, horizonDays } = assumptions;
  const days = { from: startOn, to: addDays(startOn, horizonDays - 1) };
  const stays = staysOf(lifetimes, part.vendor, target, days, (id) => part.models.has(id));
  return stays.flatMap(({ model, from, to }) => {
    const vendorModel = model === null ? undefined : part.models.get(model);
    if (vendorModel === undefined) return [];
    const ratio = ratioTo(part, asked, vendorModel, assumptions);
    if (ratio === null) return [];
    const stay = { vendorModel, ratio, from: from - startOn, to: to - startOn };
    return pricedMoves(part, used.id, stay, assumptions);
  });
}

function rowOf(
  { id, names }: UsedModel,
  moves: readonly ModelMove[],
  { startOn, horizonDays }: Assumptions,
  scores: readonly ScorePair[],
): MappingRow {
  const [first] = moves;
  const base = { openaiModel: id, names, scores };
  if (first === undefined) {
    return { ...base, vendorModel: null, ratio: null, price: null, changes: [] };
  }
  const { low, mid, high } = first.ratio;
  const perMillion = first.price?.perMillion;
  const changes = moves
    .slice(1)
    .flatMap(({ from, vendorModel }, i) =>
      vendorModel.id === moves[i]?.vendorModel.id
        ? []
        : [{ on: addDays(startOn, from), vendorModel: vendorModel.id }],
    );
  const last = moves.at(-1);
  const end = last === undefined || last.to >= horizonDays - 1 ? [] : [last.to + 1];
  return {
    ...base,
    vendorModel: first.vendorModel.id,
    ratio: { low, mid, high },
    price:
      first.price === null || perMillion === undefined
        ? null
        : {
            currency: first.price.currency,
            inputUncached: perMillion.inputUncached ?? null,
            inputCached: perMillion.inputCached ?? null,
            output: perMillion.output ?? null,
          },
    changes: [...changes, ...end.map((at) => ({ on: addDays(startOn, at), vendorModel: null }))],
  };
}

/** The currency the vendor's figures are in: its first priced model's. */
export function currencyOf(moves: Moves): Currency {
  for (const pieces of moves.values()) {
    for (const { price } of pieces) if (price !== null) return price.currency;
  }
  return "CNY";
}

/**
 * Which of the vendor's models each used OpenAI model moves to, and from when to when. A model without
 * a counterpart, or whose tokens cannot be converted, stays unmoved; so does one from the day its
 * counterpart is gone and nothing is named in its place.
 */
export function movesTo(context: MappingContext, vendor: string): Moves {
  const moves = new Map<string, readonly ModelMove[]>();
  const part = partFor(context, vendor);
  for (const model of context.used) {
    const own = movesOf(context, part, model);
    if (own.length > 0) moves.set(model.id, own);
  }
  return moves;
}

/** The moves to a vendor as rows for a person, those that stay unmoved among them, and what is open about them. */
export function describeMoves(
  context: MappingContext,
  vendor: string,
  moves: Moves,
): VendorMapping {
  const rows = context.used.map((model) => {
    const own = moves.get(model.id) ?? [];
    const scores = scorePairs(context.scores, model.id, vendor, own[0]?.vendorModel.id ?? null);
    return rowOf(model, own, context.assumptions, scores);
  });
  return { rows, unknowns: moveUnknowns(moves, context) };
}
