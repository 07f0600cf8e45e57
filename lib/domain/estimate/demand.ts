import { isEmbedding } from "@/lib/domain/catalogue/embedding-tier";
import { type Grant, paysWith } from "@/lib/domain/catalogue/grant";
import { addDays, type Day } from "@/lib/domain/units/day";
import { METERS, type Meter } from "@/lib/domain/units/meter";
import { type MicroPerMillion, Pico } from "@/lib/domain/units/money";
import { type DailyUse, dailyUses } from "./daily-use";
import { isOn } from "./day-range";
import { type DayRange, type DemandSource, type Lane, overlap, timesIn } from "./demand-source";
import type { Band, BandName } from "./estimate-report";
import { scopeOf } from "./grant-scope";
import { vendorRates } from "./lane-price";
import type { ModelMove, Moves } from "./model-move";
import { type LaneSpan, MOVABLE, type SpanIndex, spansFor } from "./openai-side";
import { type ConvertedCounts, type Counts, convertCounts, totalOf } from "./token-counts";
import type { RatioBand } from "./token-ratio";

/** Which end of a ratio band to convert with. */
export type RatioEnd = "low" | "mid" | "high";

/** The dearest ratio goes with the cautious band. */
export const RATIO_END: Band<RatioEnd> = { cautious: "high", expected: "mid", hopeful: "low" };

/** Vendor tokens of one group of an OpenAI model and one meter, on the days of its range. */
export interface DemandLine extends DayRange {
  readonly openaiModel: string;
  readonly model: string;
  /** Whether the model makes vectors, not text. */
  readonly embeds: boolean;
  readonly meter: Meter;
  /** Null when the model has no price on the day. */
  readonly perMillion: MicroPerMillion | null;
  /** By pattern of the projection; the total is that of the range. */
  readonly tokens: ConvertedCounts;
}

/** What moved usage asks of a vendor. */
export interface Demand {
  readonly startOn: Day;
  /** The pattern of each day, first day first. */
  readonly days: readonly number[];
  /** What is asked of one of the vendor's models day by day. */
  readonly askedOf: (model: string) => DailyUse;
  /** Cheapest first by expected price; ties by model id, meter, OpenAI model, group, day. Unpriced last. */
  readonly lines: readonly DemandLine[];
}

/** A line before a band settles its ratio and its price. */
export interface PlannedLine extends DayRange {
  readonly openaiModel: string;
  readonly model: string;
  readonly embeds: boolean;
  readonly meter: Meter;
  readonly rates: Band<MicroPerMillion | null>;
  readonly lane: Lane;
  readonly ratio: RatioBand;
  /** Whether OpenAI's side has a price too, so that it counts in a saving. */
  readonly inBasket: boolean;
}

/** A vendor's lines in the order they are drawn, which is the same in every band. */
export interface DemandPlan {
  readonly source: DemandSource;
  readonly lines: readonly PlannedLine[];
}

function compareLines(a: PlannedLine, b: PlannedLine): number {
  const [rateA, rateB] = [a.rates.expected, b.rates.expected];
  if (rateA !== rateB) {
    if (rateA === null) return 1;
    if (rateB === null) return -1;
    return rateA < rateB ? -1 : 1;
  }
  if (a.model !== b.model) return a.model < b.model ? -1 : 1;
  if (a.meter !== b.meter) return METERS.indexOf(a.meter) - METERS.indexOf(b.meter);
  if (a.openaiModel !== b.openaiModel) return a.openaiModel < b.openaiModel ? -1 : 1;
  return 0;
}

const NO_RATES: Band<null> = { cautious: null, expected: null, hopeful: null };

/** Days of a move on which OpenAI's side of a lane has a price, and those on which it has none. */
function basketRanges(move: ModelMove, spans: readonly LaneSpan[] | null) {
  if (spans === null) return [{ from: move.from, to: move.to, inBasket: true }];
  const ranges: { from: number; to: number; inBasket: boolean }[] = [];
  for (const span of spans) {
    const days = overlap(span, move);
    if (days === null) continue;
    const inBasket = span.rate !== null;
    const last = ranges.at(-1);
    if (last?.inBasket === inBasket) last.to = days.to;
    else ranges.push({ ...days, inBasket });
  }
  return ranges;
}

/**
 * Plans what moved usage asks of a vendor; {@link demandOf} makes it one band's.
 *
 * @param spans what each lane costs at OpenAI from day to day; null where that does not matter
 */
export function planDemand(
  source: DemandSource,
  moves: Moves,
  spans: SpanIndex | null = null,
): DemandPlan {
  const lines: PlannedLine[] = [];
  for (const [openaiModel, pieces] of moves) {
    for (const lane of source.lanes.get(openaiModel) ?? []) {
      if (!MOVABLE.has(lane.meter)) continue;
      const own = spans && spansFor(spans, lane);
      for (const move of pieces) {
        const { price, vendorModel, ratio } = move;
        const rates = price === null ? NO_RATES : vendorRates(price, lane, source.conditions);
        const { id: model, tier } = vendorModel;
        const of = { openaiModel, model, embeds: isEmbedding(tier), meter: lane.meter };
        const line = { ...of, rates, lane, ratio };
        for (const range of basketRanges(move, own)) lines.push({ ...line, ...range });
      }
    }
  }
  return { source, lines: lines.sort(compareLines) };
}

/** Only what OpenAI's side has a price for too. */
export function basketOf({ source, lines }: DemandPlan): DemandPlan {
  return { source, lines: lines.filter(({ inBasket }) => inBasket) };
}

/** A lane's tokens as the vendor counts them, by pattern. */
function countsBy(lane: Lane, ratio: bigint): Counts {
  const key = Number(ratio);
  const known = lane.converted.get(key);
  if (known !== undefined) return known;
  const made = convertCounts(lane, ratio);
  lane.converted.set(key, made);
  return made;
}

/** The same with the totals of a range, rounded by day, model and meter: parts add up to their whole. */
function convertedBy(
  source: DemandSource,
  lane: Lane,
  ratio: bigint,
  range: DayRange,
): ConvertedCounts {
  const key = `${ratio} ${range.from} ${range.to}`;
  const known = lane.ranged.get(key);
  if (known !== undefined) return known;
  const counts = countsBy(lane, ratio);
  const made = { counts, total: totalOf(counts, timesIn(source, range), lane.total * ratio) };
  lane.ranged.set(key, made);
  return made;
}

/**
 * What moved usage asks of a vendor each day, in the vendor's own tokens: OpenAI tokens × ratio,
 * rounded half up per day, model and meter. Vendors with the same ratio share the work.
 */
export function demandOf({ source, lines: planned }: DemandPlan, band: BandName): Demand {
  const { startOn, days } = source.projection;
  const lines = planned.map(
    ({ lane, ratio, rates, openaiModel, model, embeds, meter, from, to }) => ({
      openaiModel,
      model,
      embeds,
      meter,
      from,
      to,
      perMillion: rates[band],
      tokens: convertedBy(source, lane, ratio[RATIO_END[band]], { from, to }),
    }),
  );
  return { startOn, days, askedOf: dailyUses(lines, source), lines };
}

/** List price of all a plan asks for in a band. Null when a part of it has no price. */
export function listPriceOf({ source, lines }: DemandPlan, band: BandName): Pico | null {
  let pico = 0n;
  for (const { lane, ratio, rates, from, to } of lines) {
    const perMillion = rates[band];
    const { total } = convertedBy(source, lane, ratio[RATIO_END[band]], { from, to });
    if (perMillion === null && total > 0n) return null;
    pico += total * (perMillion ?? 0n);
  }
  return Pico(pico);
}

/** First day from `from` on that anything in a grant's scope is used; null when nothing is. */
export function firstUse({ source, lines }: DemandPlan, grant: Grant, from: Day): Day | null {
  const { days, startOn } = source.projection;
  const inScope = lines.filter(scopeOf({ kind: paysWith(grant), models: grant.models }));
  const at = days.findIndex(
    (pattern, i) =>
      startOn + i >= from &&
      inScope.some(
        (line) => i >= line.from && i <= line.to && (line.lane.counts[pattern] ?? 0n) > 0n,
      ),
  );
  return at === -1 ? null : addDays(startOn, at);
}

/** Stretches of days on which the same lines are asked for, in order. */
export function stretchesOf(
  lines: readonly DayRange[],
  days: number,
): readonly (DayRange & { readonly lines: readonly number[] })[] {
  const cuts = new Set([0]);
  for (const { from, to } of lines) {
    if (from > 0 && from < days) cuts.add(from);
    if (to + 1 < days) cuts.add(to + 1);
  }
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((from, i) => ({
    from,
    to: (starts[i + 1] ?? days) - 1,
    lines: lines.flatMap((line, at) => (isOn(line, from) ? [at] : [])),
  }));
}
