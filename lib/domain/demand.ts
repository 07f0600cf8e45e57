import type { Day } from "./day";
import { METERS, TOKEN_METERS } from "./meter";
import type { MicroPerMillion } from "./money";
import { meterPrice } from "./price-on";
import type { Projection } from "./projection";
import { type ConvertedCounts, convertCounts } from "./token-counts";
import type { RatioBand } from "./token-ratio";
import type { ModelMove } from "./vendor-mapping";

/** Which end of a ratio band to convert with. */
export type RatioEnd = "low" | "mid" | "high";

type Meter = (typeof TOKEN_METERS)[number];
type Moves = ReadonlyMap<string, ModelMove>;

/** Vendor tokens of one OpenAI model and meter, over the whole projection. */
export interface DemandLine {
  readonly openaiModel: string;
  readonly model: string;
  readonly meter: Meter;
  /** Null when the model has no price on the day. */
  readonly perMillion: MicroPerMillion | null;
  /** By pattern of the projection. */
  readonly tokens: ConvertedCounts;
}

/** What moved usage asks of a vendor. */
export interface Demand {
  readonly startOn: Day;
  /** The pattern of each day, first day first. */
  readonly days: readonly number[];
  /** Cheapest first; ties by model id, meter, OpenAI model. Unpriced last. */
  readonly lines: readonly DemandLine[];
}

/** Cheapest first, so that a saving is never overstated; ties by model id, meter, OpenAI model. Unpriced last. */
function compareLines(a: PlannedLine, b: PlannedLine): number {
  if (a.perMillion !== b.perMillion) {
    if (a.perMillion === null) return 1;
    if (b.perMillion === null) return -1;
    return a.perMillion < b.perMillion ? -1 : 1;
  }
  if (a.model !== b.model) return a.model < b.model ? -1 : 1;
  if (a.meter !== b.meter) return METERS.indexOf(a.meter) - METERS.indexOf(b.meter);
  return a.openaiModel < b.openaiModel ? -1 : 1;
}

/** OpenAI tokens of one model and meter by pattern, with what each ratio makes of them. */
interface Lane {
  readonly counts: readonly bigint[];
  readonly converted: Map<bigint, ConvertedCounts>;
}

/** Usage as every vendor's demand is made from it. */
export interface DemandSource {
  readonly projection: Projection;
  /** By OpenAI model, then meter. */
  readonly lanes: ReadonlyMap<string, ReadonlyMap<Meter, Lane>>;
}

/** Batches and tiers of one model are one demand: they are summed before they are converted. */
export function demandSource(projection: Projection): DemandSource {
  const { patterns } = projection;
  const sums = new Map<string, Map<Meter, bigint[]>>();
  patterns.forEach(({ cells }, at) => {
    for (const { model, meters } of cells) {
      for (const meter of TOKEN_METERS) {
        const count = meters[meter];
        if (count === undefined || count === 0n) continue;
        const ofModel = sums.get(model) ?? new Map<Meter, bigint[]>();
        sums.set(model, ofModel);
        const counts = ofModel.get(meter) ?? patterns.map(() => 0n);
        ofModel.set(meter, counts);
        counts[at] = (counts[at] ?? 0n) + count;
      }
    }
  });
  const lanes = new Map<string, Map<Meter, Lane>>();
  for (const [model, meters] of sums) {
    const ofModel = new Map<Meter, Lane>();
    for (const [meter, counts] of meters) ofModel.set(meter, { counts, converted: new Map() });
    lanes.set(model, ofModel);
  }
  return { projection, lanes };
}

function convertedBy(lane: Lane, ratio: bigint, { patterns }: Projection): ConvertedCounts {
  const known = lane.converted.get(ratio);
  if (known !== undefined) return known;
  const made = convertCounts(
    lane.counts,
    patterns.map(({ times }) => times),
    ratio,
  );
  lane.converted.set(ratio, made);
  return made;
}

interface PlannedLine extends Omit<DemandLine, "tokens"> {
  readonly lane: Lane;
  readonly ratio: RatioBand;
}

/** A vendor's lines in the order they are drawn, which is the same in every band. */
export interface DemandPlan {
  readonly projection: Projection;
  readonly lines: readonly PlannedLine[];
}

/** Plans what moved usage asks of a vendor; {@link demandOf} makes it one band's. */
export function planDemand({ projection, lanes }: DemandSource, moves: Moves): DemandPlan {
  const lines: PlannedLine[] = [];
  for (const [openaiModel, { vendorModel, ratio, price }] of moves) {
    for (const [meter, lane] of lanes.get(openaiModel) ?? []) {
      const perMillion = price === null ? null : meterPrice(price, meter);
      lines.push({ openaiModel, model: vendorModel.id, meter, perMillion, lane, ratio });
    }
  }
  return { projection, lines: lines.sort(compareLines) };
}

/**
 * What moved usage asks of a vendor each day, in the vendor's own tokens: OpenAI tokens × ratio,
 * rounded half up per day, model and meter. Vendors with the same ratio share the work.
 */
export function demandOf({ projection, lines }: DemandPlan, end: RatioEnd): Demand {
  return {
    startOn: projection.startOn,
    days: projection.days,
    lines: lines.map(({ lane, ratio, openaiModel, model, meter, perMillion }) => ({
      openaiModel,
      model,
      meter,
      perMillion,
      tokens: convertedBy(lane, ratio[end], projection),
    })),
  };
}

/** First day from `from` on that any of the models moving to one of `scope` is used; null when none is. */
export function firstUse(
  source: DemandSource,
  moves: Moves,
  scope: readonly string[] | null,
  from: Day,
): Day | null {
  const { projection, lanes } = source;
  const inScope = [...moves.values()].flatMap(({ openaiModel, vendorModel }) =>
    scope === null || scope.includes(vendorModel.id)
      ? [...(lanes.get(openaiModel)?.values() ?? [])]
      : [],
  );
  const at = projection.days.findIndex(
    (pattern, i) =>
      projection.startOn + i >= from && inScope.some(({ counts }) => (counts[pattern] ?? 0n) > 0n),
  );
  return at === -1 ? null : ((projection.startOn + at) as Day);
}
