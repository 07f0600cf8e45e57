import type { EstimateCatalogue, FxRate } from "@/lib/domain/catalogue/catalogue";
import { rateOn } from "@/lib/domain/catalogue/fx";
import { lifetimesOn } from "@/lib/domain/catalogue/lifetime";
import { indexOpenAiModels, type OpenAiModels } from "@/lib/domain/catalogue/openai-model";
import type { Period } from "@/lib/domain/usage/usage";
import { type PaidCourse, paidCourse } from "./bill";
import { type DemandSource, demandSource, firstDaysOf, unconverted } from "./demand-source";
import type { Assumptions, EstimateInput } from "./estimate-report";
import { isOpenAiReachable } from "./openai-reach";
import {
  type ListCost,
  listCost,
  listSide,
  type OpenAiPiece,
  type OpenAiPrices,
  type OpenAiSide,
  openAiPrices,
  staySide,
} from "./openai-side";
import { byCycleDay, type ProjectedCell, periodOf, project } from "./projection";
import { type ModelTokens, openAiTokens, tokensByModel, usedModels } from "./projection-totals";
import { joinProviders, pricesInDollars } from "./provider-usage";
import { scoreIndex } from "./score-pairs";
import { conditionsOf, type UsageConditions } from "./usage-part";
import type { MappingContext } from "./vendor-mapping";

/** What every vendor is estimated against. `source` is the horizon. */
export interface EstimateContext extends MappingContext {
  readonly fx: FxRate;
  readonly source: DemandSource;
  readonly tokens: ReadonlyMap<string, ModelTokens>;
  /** OpenAI tokens of the export itself, which matched grants match. */
  readonly exportTokens: bigint;
  readonly reachable: boolean;
  readonly listSide: OpenAiSide;
  readonly staySide: OpenAiSide;
  /** The models as used over the horizon, a yardstick. */
  readonly list: ListCost;
  /** With announced retirements and prices; null where OpenAI cannot be reached. */
  readonly stay: ListCost | null;
  /** What savings stand against: `stay`, else `list`. */
  readonly against: ListCost;
  /** The same of one period, as things stand on the horizon's last day. */
  readonly cycleAgainst: ListCost;
  /** Null without a cost export. */
  readonly paid: PaidCourse | null;
}

/** A model's last piece, over all days of one period. */
function steadyPieces(side: OpenAiSide, { projection }: DemandSource) {
  return (model: string): readonly OpenAiPiece[] => {
    const last = side.lastPiece(model);
    return last === undefined ? [] : [{ ...last, from: 0, to: projection.days.length - 1 }];
  };
}

/** The assumptions that stay as they are while the others are turned. */
export type Fixed = Pick<Assumptions, "asOf" | "region">;

/** The assumptions that can be turned without reading the usage again. */
export type Turned = Partial<Omit<Assumptions, keyof Fixed>>;

/** What is used, laid out over a horizon, and what it costs at OpenAI. */
type Course = Pick<
  EstimateContext,
  | "source"
  | "tokens"
  | "reachable"
  | "listSide"
  | "staySide"
  | "list"
  | "stay"
  | "against"
  | "cycleAgainst"
  | "paid"
>;

/** A usage as a catalogue understands it on one day: the part of a context that turning an assumption leaves as it is. */
export interface ContextBase extends Omit<MappingContext, "assumptions"> {
  readonly input: EstimateInput;
  readonly period: Period;
  readonly models: OpenAiModels;
  readonly conditions: UsageConditions;
  /** The usage of each day of the period. */
  readonly cells: readonly (readonly ProjectedCell[])[];
  readonly prices: OpenAiPrices;
  readonly exportTokens: bigint;
  /** The longest horizon laid out so far at the growth of the input, of which others are the first days. */
  readonly laidOut: { source: DemandSource | null };
}

/** Reads a usage once, for any number of contexts; null when there is none. */
export function baseOf(input: EstimateInput, known: EstimateCatalogue): ContextBase | null {
  const { assumptions } = input;
  const period = input.period ?? periodOf(input.usage);
  if (period === null) return null;
  const { usage, catalogue } = joinProviders(input.usage, known, assumptions);
  const models = indexOpenAiModels(catalogue);
  const conditions = conditionsOf(catalogue.prices);
  const cells = byCycleDay(usage, period, models, conditions);
  const once = { ...assumptions, horizonDays: cells.length, growthBasisPoints: 0n };
  const projectedOnce = project(cells, once);
  const cycle = demandSource(projectedOnce, conditions);
  return {
    input,
    catalogue,
    period,
    models,
    conditions,
    cells,
    cycle,
    prices: openAiPrices(catalogue),
    lifetimes: lifetimesOn(catalogue.retirements, assumptions.asOf),
    scores: scoreIndex(catalogue, assumptions.asOf),
    used: usedModels(projectedOnce),
    exportTokens: openAiTokens(cycle),
    parts: new Map(),
    laidOut: { source: null },
  };
}

/**
 * The usage over a horizon. What is laid out already is used again, and what a ratio makes of it too as
 * long as the ratios are the input's own: of others there may be any number.
 */
function sourceOf(base: ContextBase, assumptions: Assumptions): DemandSource {
  const { input, laidOut, cells, conditions } = base;
  const { startOn, horizonDays, growthBasisPoints, contentMix } = assumptions;
  const own = input.assumptions;
  if (growthBasisPoints !== own.growthBasisPoints) {
    return demandSource(project(cells, assumptions), conditions);
  }
  const known = laidOut.source;
  const source =
    known !== null && known.projection.days.length >= horizonDays
      ? known
      : demandSource(project(cells, assumptions), conditions);
  laidOut.source = source;
  const there = { ...source, projection: { ...source.projection, startOn } };
  if (horizonDays < source.projection.days.length) return firstDaysOf(there, horizonDays);
  return contentMix === own.contentMix ? there : unconverted(there);
}

function courseOf(base: ContextBase, assumptions: Assumptions, fx: FxRate): Course {
  const { input, catalogue, lifetimes, cycle } = base;
  const prices = pricesInDollars(base.prices, fx);
  const source = sourceOf(base, assumptions);
  const listed = listSide(prices, assumptions);
  const staying = staySide(prices, catalogue, lifetimes, assumptions);
  const reachable = isOpenAiReachable(assumptions.region, assumptions.startOn);
  const list = listCost(source, listed.pieces);
  const stay = reachable ? listCost(source, staying.pieces) : null;
  return {
    source,
    tokens: tokensByModel(source),
    reachable,
    listSide: listed,
    staySide: staying,
    list,
    stay,
    against: stay ?? list,
    cycleAgainst: listCost(cycle, steadyPieces(reachable ? staying : listed, cycle)),
    paid: paidCourse({ ...input, assumptions }, base.period, base.models),
  };
}

/** The context of a base with some assumptions turned. None is kept: over a long horizon each is large; what they share is laid out once. */
export function contextOn(base: ContextBase, turned: Turned, fx: FxRate): EstimateContext {
  const { catalogue, lifetimes, scores, used, cycle, exportTokens, parts } = base;
  const assumptions = { ...base.input.assumptions, ...turned };
  return {
    catalogue,
    lifetimes,
    scores,
    used,
    cycle,
    exportTokens,
    parts,
    assumptions,
    fx,
    ...courseOf(base, assumptions, fx),
  };
}

/** Everything the vendors' estimates share; null when there is no usage or no exchange rate. */
export function contextOf(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
): EstimateContext | null {
  const fx = rateOn(catalogue.fx, input.assumptions.asOf);
  const base = fx && baseOf(input, catalogue);
  return fx && base && contextOn(base, {}, fx);
}
