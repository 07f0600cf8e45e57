import { meterPrice } from "@/lib/domain/catalogue/price-on";
import { addDays, type Day } from "@/lib/domain/units/day";
import { METERS, TOKEN_METERS } from "@/lib/domain/units/meter";
import { type MicroPerMillion, Pico } from "@/lib/domain/units/money";
import type { Projection } from "./projection";
import {
  type ConvertedCounts,
  type Counts,
  convertCounts,
  convertedTotal,
  type GivenCounts,
  zeroCounts,
} from "./token-counts";
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
export interface Lane extends GivenCounts {
  /** By ratio: millionths, far below 2⁵³. */
  readonly converted: Map<number, ConvertedCounts>;
  /** Totals by ratio, where nothing else of it was asked for. */
  readonly convertedTotals: Map<number, bigint>;
}

/** Usage as every vendor's demand is made from it. */
export interface DemandSource {
  readonly projection: Projection;
  /** Days each pattern stands for. */
  readonly times: Counts;
  /** By OpenAI model, then meter. */
  readonly lanes: ReadonlyMap<string, ReadonlyMap<Meter, Lane>>;
}

function laneOf(counts: Counts, times: Counts): Lane {
  let [most, total] = [0n, 0n];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0n;
    if (count > most) most = count;
    total += count * (times[at] ?? 0n);
  }
  return { counts, most, total, converted: new Map(), convertedTotals: new Map() };
}

function timesOf({ patterns, days }: Projection): Counts {
  const times = zeroCounts(patterns.length, BigInt(days.length));
  patterns.forEach((pattern, at) => {
    times[at] = pattern.times;
  });
  return times;
}

/** Usage as demand, from counts by model, meter and pattern. */
export function demandSourceOf(
  projection: Projection,
  counts: ReadonlyMap<string, ReadonlyMap<Meter, Counts>>,
): DemandSource {
  const times = timesOf(projection);
  const lanes = new Map<string, Map<Meter, Lane>>();
  for (const [model, meters] of counts) {
    const ofModel = new Map<Meter, Lane>();
    for (const [meter, own] of meters) ofModel.set(meter, laneOf(own, times));
    lanes.set(model, ofModel);
  }
  return { projection, times, lanes };
}

/** No less than any model's tokens in any pattern. */
function boundOf({ patterns }: Projection): bigint {
  let [most, cellsInOne] = [0n, 0];
  for (const { cells } of patterns) {
    if (cells.length > cellsInOne) cellsInOne = cells.length;
    for (const { meters } of cells) {
      for (const meter of TOKEN_METERS) {
        const count = meters[meter];
        if (count !== undefined && count > most) most = count;
      }
    }
  }
  return most * BigInt(cellsInOne);
}

/** Batches and tiers of one model are one demand: they are summed before they are converted. */
export function demandSource(projection: Projection): DemandSource {
  const { patterns } = projection;
  const bound = boundOf(projection);
  const sums = new Map<string, Map<Meter, Counts>>();
  patterns.forEach(({ cells }, at) => {
    for (const { model, meters } of cells) {
      const ofModel = sums.get(model) ?? new Map<Meter, Counts>();
      if (ofModel.size === 0) sums.set(model, ofModel);
      for (const meter of TOKEN_METERS) {
        const count = meters[meter];
        if (count === undefined || count === 0n) continue;
        const known = ofModel.get(meter);
        const counts = known ?? zeroCounts(patterns.length, bound);
        if (known === undefined) ofModel.set(meter, counts);
        counts[at] = (counts[at] ?? 0n) + count;
      }
    }
  });
  return demandSourceOf(projection, sums);
}

function convertedBy(lane: Lane, ratio: bigint, times: Counts): ConvertedCounts {
  const key = Number(ratio);
  const known = lane.converted.get(key);
  if (known !== undefined) return known;
  const made = convertCounts(lane, times, ratio);
  lane.converted.set(key, made);
  return made;
}

function totalBy(lane: Lane, ratio: bigint, times: Counts): bigint {
  const key = Number(ratio);
  const known = lane.convertedTotals.get(key);
  if (known !== undefined) return known;
  const made = convertedTotal(lane, times, ratio);
  lane.convertedTotals.set(key, made);
  return made;
}

interface PlannedLine extends Omit<DemandLine, "tokens"> {
  readonly lane: Lane;
  readonly ratio: RatioBand;
}

/** A vendor's lines in the order they are drawn, which is the same in every band. */
export interface DemandPlan {
  readonly projection: Projection;
  readonly times: Counts;
  readonly lines: readonly PlannedLine[];
}

/** Plans what moved usage asks of a vendor; {@link demandOf} makes it one band's. */
export function planDemand({ projection, times, lanes }: DemandSource, moves: Moves): DemandPlan {
  const lines: PlannedLine[] = [];
  for (const [openaiModel, { vendorModel, ratio, price }] of moves) {
    for (const [meter, lane] of lanes.get(openaiModel) ?? []) {
      const perMillion = price === null ? null : meterPrice(price, meter);
      lines.push({ openaiModel, model: vendorModel.id, meter, perMillion, lane, ratio });
    }
  }
  return { projection, times, lines: lines.sort(compareLines) };
}

/**
 * What moved usage asks of a vendor each day, in the vendor's own tokens: OpenAI tokens × ratio,
 * rounded half up per day, model and meter. Vendors with the same ratio share the work.
 */
export function demandOf({ projection, times, lines }: DemandPlan, end: RatioEnd): Demand {
  return {
    startOn: projection.startOn,
    days: projection.days,
    lines: lines.map(({ lane, ratio, openaiModel, model, meter, perMillion }) => ({
      openaiModel,
      model,
      meter,
      perMillion,
      tokens: convertedBy(lane, ratio[end], times),
    })),
  };
}

/** List price of all a plan asks for, at one end of the ratios. Null when a part of it has no price. */
export function listPriceOf({ times, lines }: DemandPlan, end: RatioEnd): Pico | null {
  let pico = 0n;
  for (const { lane, ratio, perMillion } of lines) {
    const total = totalBy(lane, ratio[end], times);
    if (perMillion === null && total > 0n) return null;
    pico += total * (perMillion ?? 0n);
  }
  return Pico(pico);
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
  return at === -1 ? null : addDays(projection.startOn, at);
}
