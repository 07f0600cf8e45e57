import { METERS, type Meter } from "@/lib/domain/units/meter";
import { firstDays, growBy, type ProjectedCell, type Projection } from "./projection";
import { type ConvertedCounts, type Counts, type GivenCounts, zeroCounts } from "./token-counts";
import type { UsageConditions, UsageGroup } from "./usage-part";

/** OpenAI tokens (or other units) of one group and meter by pattern, with what each ratio makes of them. */
export interface Lane extends GivenCounts {
  readonly group: UsageGroup;
  readonly meter: Meter;
  /** Sums of the lanes of the same model and meter before this one, so that parts round to their whole; null for the first. */
  readonly below: GivenCounts | null;
  /** By ratio: millionths, far below 2⁵³. */
  readonly converted: Map<number, Counts>;
  /** Converted, by ratio and days. */
  readonly ranged: Map<string, ConvertedCounts>;
}

/** First and last index of days of a horizon (inclusive). */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The days two ranges share; null when none. */
export function overlap(a: DayRange, b: DayRange): DayRange | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from > to ? null : { from, to };
}

/** Usage as every vendor's demand is made from it. */
export interface DemandSource {
  readonly projection: Projection;
  readonly conditions: UsageConditions;
  /** Days each pattern stands for. */
  readonly times: Counts;
  /** The same of a part of the days, once it was asked for. */
  readonly rangeTimes: Map<string, Counts>;
  /** By OpenAI model, in the order their parts are cut. */
  readonly lanes: ReadonlyMap<string, readonly Lane[]>;
  /** Requests by OpenAI model and pattern. */
  readonly requests: () => ReadonlyMap<string, Counts>;
  /** Thresholds the longest prompt there may be in a group is longer than. */
  readonly longest: ReadonlyMap<UsageGroup, number>;
  /** Groups in which the length of a prompt is a mean, so that some may be shorter. */
  readonly means: ReadonlySet<UsageGroup>;
}

function givenOf(counts: Counts, times: Counts): GivenCounts {
  let [most, total] = [0n, 0n];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0n;
    if (count > most) most = count;
    total += count * (times[at] ?? 0n);
  }
  return { counts, most, total };
}

function timesOf({ patterns, days }: Projection): Counts {
  const times = zeroCounts(patterns.length, BigInt(days.length));
  patterns.forEach((pattern, at) => {
    times[at] = pattern.times;
  });
  return times;
}

function sumOf(a: Counts, b: Counts, most: bigint): Counts {
  const sum = zeroCounts(a.length, most);
  for (let at = 0; at < a.length; at++) sum[at] = (a[at] ?? 0n) + (b[at] ?? 0n);
  return sum;
}

/** Counts by group, then meter. */
export type GroupCounts = ReadonlyMap<UsageGroup, ReadonlyMap<Meter, Counts>>;

/** Standard service first, short prompts first, hours not told first. */
function compareGroups(a: UsageGroup, b: UsageGroup): number {
  if (a.service !== b.service) return a.service < b.service ? -1 : 1;
  if (a.bucket !== b.bucket) return a.bucket - b.bucket;
  return (a.hours ?? -1) - (b.hours ?? -1);
}

/** Usage as demand, from counts by group, meter and pattern. */
export function demandSourceOf(
  projection: Projection,
  conditions: UsageConditions,
  counts: GroupCounts,
  told: Pick<DemandSource, "longest" | "means" | "requests">,
): DemandSource {
  const times = timesOf(projection);
  const lanes = new Map<string, Lane[]>();
  const lasts = new Map<string, GivenCounts>();
  const groups = [...counts].sort(([a], [b]) => compareGroups(a, b));
  for (const [group, meters] of groups) {
    const own = lanes.get(group.model) ?? [];
    lanes.set(group.model, own);
    for (const [meter, cells] of meters) {
      const given = givenOf(cells, times);
      const key = `${group.model}\n${meter}`;
      const below = lasts.get(key) ?? null;
      own.push({ ...given, group, meter, below, converted: new Map(), ranged: new Map() });
      const most = given.most + (below?.most ?? 0n);
      const upTo = below === null ? given : givenOf(sumOf(below.counts, cells, most), times);
      lasts.set(key, upTo);
    }
  }
  return { projection, conditions, times, rangeTimes: new Map(), lanes, ...told };
}

/** No less than any group's count of a meter in any pattern. */
function boundOf({ patterns }: Projection): bigint {
  let [most, cellsInOne] = [0n, 0];
  for (const { cells, growth } of patterns) {
    if (cells.length > cellsInOne) cellsInOne = cells.length;
    const own = largestIn(cells);
    const grown = growth === null ? own : growBy(own, growth);
    if (grown > most) most = grown;
  }
  return most * BigInt(cellsInOne);
}

function largestIn(cells: readonly ProjectedCell[]): bigint {
  let most = 0n;
  for (const { meters } of cells) {
    for (const meter of METERS) {
      const count = meters[meter];
      if (count !== undefined && count > most) most = count;
    }
  }
  return most;
}

/** Requests by OpenAI model and pattern. */
function requestsBy({ patterns }: Projection): ReadonlyMap<string, Counts> {
  const byModel = new Map<string, bigint[]>();
  patterns.forEach(({ cells, growth }, at) => {
    for (const { parts, requests } of cells) {
      const model = parts[0]?.group.model;
      if (model === undefined) continue;
      const counts = byModel.get(model) ?? patterns.map(() => 0n);
      counts[at] = (counts[at] ?? 0n) + (growth === null ? requests : growBy(requests, growth));
      byModel.set(model, counts);
    }
  });
  return byModel;
}

/** What is asked for is computed once, and not before. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Cells of one group are one demand: they are summed before they are converted. */
export function demandSource(projection: Projection, conditions: UsageConditions): DemandSource {
  const { patterns } = projection;
  const bound = boundOf(projection);
  const sums = new Map<UsageGroup, Map<Meter, Counts>>();
  const longest = new Map<UsageGroup, number>();
  const means = new Set<UsageGroup>();
  const countsOf = (group: UsageGroup, meter: Meter) => {
    const own = sums.get(group) ?? new Map<Meter, Counts>();
    const counts = own.get(meter) ?? zeroCounts(patterns.length, bound);
    sums.set(group, own.set(meter, counts));
    return counts;
  };
  patterns.forEach(({ cells, growth }, at) => {
    const grown = (count: bigint) => (growth === null ? count : growBy(count, growth));
    for (const { parts } of cells) {
      let before: (typeof parts)[number]["upTo"] = {};
      for (const { group, upTo, longest: most, isMean } of parts) {
        if (isMean) means.add(group);
        if (most > (longest.get(group) ?? 0)) longest.set(group, most);
        for (const meter of METERS) {
          const [last, until] = [before[meter] ?? 0n, upTo[meter] ?? 0n];
          const count = grown(until) - (last === 0n ? 0n : grown(last));
          if (until === last || count === 0n) continue;
          const counts = countsOf(group, meter);
          counts[at] = (counts[at] ?? 0n) + count;
        }
        before = upTo;
      }
    }
  });
  const requests = once(() => requestsBy(projection));
  return demandSourceOf(projection, conditions, sums, { longest, means, requests });
}

/** The same lanes over the first patterns, nothing converted. */
function firstPatterns(lanes: readonly Lane[], count: number, times: Counts): Lane[] {
  const cut = (given: GivenCounts) => givenOf(given.counts.slice(0, count), times);
  return lanes.map((lane) => ({
    ...lane,
    ...cut(lane),
    below: lane.below && cut(lane.below),
    converted: new Map(),
    ranged: new Map(),
  }));
}

/** The first days of some usage, as if no more had been asked for. */
export function firstDaysOf(source: DemandSource, days: number): DemandSource {
  const projection = firstDays(source.projection, days);
  const times = timesOf(projection);
  const count = projection.patterns.length;
  const lanes = [...source.lanes].map(
    ([model, own]) => [model, firstPatterns(own, count, times)] as const,
  );
  return { ...source, projection, times, rangeTimes: new Map(), lanes: new Map(lanes) };
}

/** The same usage with nothing converted yet, so that what is converted of it can be forgotten. */
export function unconverted(source: DemandSource): DemandSource {
  const fresh = (lane: Lane): Lane => ({ ...lane, converted: new Map(), ranged: new Map() });
  const lanes = [...source.lanes].map(([model, own]) => [model, own.map(fresh)] as const);
  return { ...source, lanes: new Map(lanes) };
}

const isWhole = ({ projection }: DemandSource, { from, to }: DayRange) =>
  from === 0 && to === projection.days.length - 1;

/** On how many days of a range each pattern holds. */
export function timesIn(source: DemandSource, range: DayRange): Counts {
  if (isWhole(source, range)) return source.times;
  const key = `${range.from}-${range.to}`;
  const known = source.rangeTimes.get(key);
  if (known !== undefined) return known;
  const { patterns, days } = source.projection;
  const times = zeroCounts(patterns.length, BigInt(days.length));
  for (let at = range.from; at <= range.to; at++) {
    const pattern = days[at] ?? 0;
    times[pattern] = (times[pattern] ?? 0n) + 1n;
  }
  source.rangeTimes.set(key, times);
  return times;
}

/** A lane's units on the days of a range, as OpenAI counts them. */
export function unitsIn(source: DemandSource, lane: Lane, range: DayRange): bigint {
  if (isWhole(source, range)) return lane.total;
  const times = timesIn(source, range);
  let total = 0n;
  for (let at = 0; at < times.length; at++) total += (lane.counts[at] ?? 0n) * (times[at] ?? 0n);
  return total;
}
