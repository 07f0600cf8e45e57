import type { EstimateCatalogue, FxRate } from "@/lib/domain/catalogue/catalogue";
import { rateOn } from "@/lib/domain/catalogue/fx";
import { type Lifetimes, lifetimesOn } from "@/lib/domain/catalogue/lifetime";
import { indexOpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { type PaidCourse, paidCourse } from "./bill";
import { type DemandSource, demandSource } from "./demand-source";
import type { Assumptions, EstimateInput } from "./estimate-report";
import { isOpenAiReachable } from "./openai-reach";
import {
  type ListCost,
  listCost,
  listSide,
  type OpenAiPiece,
  type OpenAiSide,
  openAiPrices,
  staySide,
} from "./openai-side";
import { byCycleDay, periodOf, project } from "./projection";
import { type ModelTokens, tokensByModel, totalTokens, usedModels } from "./projection-totals";
import { scoreIndex } from "./score-pairs";
import { conditionsOf } from "./usage-part";
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

function sidesOf(catalogue: EstimateCatalogue, lifetimes: Lifetimes, assumptions: Assumptions) {
  const prices = openAiPrices(catalogue);
  return {
    listSide: listSide(prices, assumptions),
    staySide: staySide(prices, catalogue, lifetimes, assumptions),
  };
}

/** Everything the vendors' estimates share; null when there is no usage or no exchange rate. */
export function contextOf(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
): EstimateContext | null {
  const { assumptions, usage } = input;
  const period = input.period ?? periodOf(usage);
  const fx = rateOn(catalogue.fx, assumptions.asOf);
  if (period === null || fx === null) return null;
  const models = indexOpenAiModels(catalogue);
  const conditions = conditionsOf(catalogue.prices);
  const cells = byCycleDay(usage, period, models, conditions);
  const projected = project(cells, assumptions);
  const once = { ...assumptions, horizonDays: cells.length, growthBasisPoints: 0n };
  const projectedOnce = project(cells, once);
  const [source, cycle] = [
    demandSource(projected, conditions),
    demandSource(projectedOnce, conditions),
  ];
  const lifetimes = lifetimesOn(catalogue.retirements, assumptions.asOf);
  const sides = sidesOf(catalogue, lifetimes, assumptions);
  const reachable = isOpenAiReachable(assumptions.region, assumptions.startOn);
  const list = listCost(source, sides.listSide.pieces);
  const stay = reachable ? listCost(source, sides.staySide.pieces) : null;
  const steadySide = reachable ? sides.staySide : sides.listSide;
  return {
    catalogue,
    assumptions,
    lifetimes,
    scores: scoreIndex(catalogue, assumptions.asOf),
    parts: new Map(),
    fx,
    used: usedModels(projectedOnce),
    tokens: tokensByModel(source),
    source,
    cycle,
    exportTokens: totalTokens(cycle),
    reachable,
    ...sides,
    list,
    stay,
    against: stay ?? list,
    cycleAgainst: listCost(cycle, steadyPieces(steadySide, cycle)),
    paid: paidCourse(input, period, models),
  };
}
