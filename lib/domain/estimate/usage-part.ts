import type { OpenAiModel, Price } from "@/lib/domain/catalogue/catalogue";
import type { HourlyRates } from "@/lib/domain/catalogue/price-conditions";
import { METERS, type Meter, type Meters } from "@/lib/domain/units/meter";
import type { UsageCell } from "@/lib/domain/usage/usage";

/** How OpenAI served it: what its price is a part or a multiple of. */
export type Service = "standard" | "batch" | "flex" | "priority" | "free" | "other";

/** Usage with one price at every vendor, but for its meters. */
export interface UsageGroup {
  /** The catalogue's id, or the export's own when the catalogue does not know it. */
  readonly model: string;
  readonly known: OpenAiModel | null;
  readonly service: Service;
  /** How many of the catalogue's prompt thresholds its prompts are longer than: each of them, or their mean where requests are not told apart. */
  readonly bucket: number;
  /** Bit by bit, which of the catalogue's hour windows it fell into; null when its hours are not told. */
  readonly hours: number | null;
}

/** A part of a cell: all of it up to and with this part, so that parts round to their whole. */
export interface UsagePart {
  readonly group: UsageGroup;
  /** Thresholds the longest prompt there may be is longer than. */
  readonly longest: number;
  /** Whether the length of its prompts is the mean of more than one, so that some may be shorter. */
  readonly isMean: boolean;
  readonly upTo: Meters;
}

const STANDARD: ReadonlySet<string> = new Set(["", "default", "standard", "auto"]);
const FLEX: ReadonlySet<string> = new Set(["flex", "flex-tier"]);
const PRIORITY: ReadonlySet<string> = new Set(["priority", "priority-tier", "fast"]);
/** Tokens given for sharing data are not billed. */
const FREE: ReadonlySet<string> = new Set(["incentivized-tier"]);

/** The service of a cell, by the names exports give tiers. */
export function serviceOf({ batch, tier }: Pick<UsageCell, "batch" | "tier">): Service {
  if (FREE.has(tier)) return "free";
  if (batch) return "batch";
  if (STANDARD.has(tier)) return "standard";
  if (FLEX.has(tier)) return "flex";
  return PRIORITY.has(tier) ? "priority" : "other";
}

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;
const DAYS_PER_WEEK = 7;

/** 1 = Monday … 7 = Sunday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1;
}

/** Whether any minute of a UTC hour lies in a window. */
function touches(window: HourlyRates, day: number, hour: number): boolean {
  const start = hour * MINUTES_PER_HOUR + window.utcOffsetMinutes;
  for (let minute = start; minute < start + MINUTES_PER_HOUR; minute += 15) {
    const local = ((minute % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
    const localDay = day + (minute - local) / MINUTES_PER_DAY;
    if (local < window.fromMinute || local >= window.untilMinute) continue;
    if (!window.weekdays.includes(weekdayOf(localDay))) continue;
    if (!window.exceptDays.some((except) => except === localDay)) return true;
  }
  return false;
}

/** A window as a text two prices may share, whatever their rates. */
export function windowKey(window: HourlyRates): string {
  const { weekdays, fromMinute, untilMinute, utcOffsetMinutes, exceptDays } = window;
  return [weekdays, fromMinute, untilMinute, utcOffsetMinutes, exceptDays].join("|");
}

/** What prices of a catalogue depend on, so that usage is told apart by it. */
export interface UsageConditions {
  /** Prompt lengths at which a price changes, ascending. */
  readonly thresholds: readonly bigint[];
  /** Hour windows by key: the bit each has in {@link UsageGroup.hours}. */
  readonly windows: ReadonlyMap<string, { readonly bit: number; readonly window: HourlyRates }>;
}

/** Every prompt threshold and hour window of these prices. */
export function conditionsOf(prices: readonly Price[]): UsageConditions {
  const thresholds = new Set<bigint>();
  const windows = new Map<string, { bit: number; window: HourlyRates }>();
  for (const { conditions } of prices) {
    for (const { abovePromptTokens } of conditions.promptTiers) thresholds.add(abovePromptTokens);
    for (const window of conditions.hours) {
      const key = windowKey(window);
      if (!windows.has(key)) windows.set(key, { bit: 2 ** windows.size, window });
    }
  }
  return { thresholds: [...thresholds].sort((a, b) => (a < b ? -1 : 1)), windows };
}

/** Finds the one group of its kind, so that groups can be told apart by identity. */
export type FindGroup = (group: UsageGroup) => UsageGroup;

/** Groups by what they are. */
export function groupIndex(): FindGroup {
  const known = new Map<string, UsageGroup>();
  return (group) => {
    const { model, service, bucket, hours } = group;
    const key = [model, service, bucket, hours].join("\n");
    const found = known.get(key) ?? group;
    known.set(key, found);
    return found;
  };
}

interface Bucket {
  readonly bucket: number;
  readonly longest: number;
  readonly isMean: boolean;
  /** Of the cell, up to and with this bucket. */
  readonly upTo: Meters;
}

const countOf = (meters: Meters, meter: Meter) => meters[meter] ?? 0n;

/** Sums by meter; meters neither has stay absent. */
function added(a: Meters, b: Meters): Meters {
  const sum: { -readonly [M in Meter]?: bigint } = {};
  for (const meter of METERS) {
    if (a[meter] === undefined && b[meter] === undefined) continue;
    sum[meter] = countOf(a, meter) + countOf(b, meter);
  }
  return sum;
}

function promptTokens(meters: Meters): bigint {
  return (
    countOf(meters, "inputUncached") +
    countOf(meters, "inputCached") +
    countOf(meters, "cacheWrite")
  );
}

const longerThan = (tokens: bigint, thresholds: readonly bigint[]) =>
  thresholds.filter((threshold) => tokens > threshold).length;

/** A cell by length of prompt: as it is told, else all by the mean. */
function bucketsOf(
  { meters, requests, prompts }: UsageCell,
  thresholds: readonly bigint[],
): Bucket[] {
  if (prompts === undefined || thresholds.length === 0) {
    const prompt = promptTokens(meters);
    const mean = requests === 0n ? 0n : (prompt + requests - 1n) / requests;
    const bucket = longerThan(mean, thresholds);
    const longest = longerThan(prompt, thresholds);
    return [{ bucket, longest, isMean: requests > 1n, upTo: meters }];
  }
  const byBucket = new Map<number, Meters>();
  let rest = meters;
  for (const part of prompts) {
    const bucket = longerThan(BigInt(part.longerThan) + 1n, thresholds);
    byBucket.set(bucket, added(byBucket.get(bucket) ?? {}, part.meters));
    rest = less(rest, part.meters);
  }
  byBucket.set(0, added(byBucket.get(0) ?? {}, rest));
  let upTo: Meters = {};
  return [...byBucket]
    .sort(([a], [b]) => a - b)
    .map(([bucket, own]) => {
      upTo = added(upTo, own);
      return { bucket, longest: bucket, isMean: false, upTo };
    });
}

/** A share of each meter, rounded down. */
function sharedBy(meters: Meters, hours: Meters, whole: Meters): Meters {
  const part: { -readonly [M in Meter]?: bigint } = {};
  for (const meter of METERS) {
    const all = countOf(whole, meter);
    const count = meters[meter];
    if (count !== undefined) part[meter] = all === 0n ? 0n : (count * countOf(hours, meter)) / all;
  }
  return part;
}

function less(a: Meters, b: Meters): Meters {
  const rest: { -readonly [M in Meter]?: bigint } = {};
  for (const meter of METERS) {
    const count = a[meter];
    if (count !== undefined) rest[meter] = count - countOf(b, meter);
  }
  return rest;
}

/** A cell by hour window, smallest set of windows first: sums up to and with each; null when not told. */
function windowsOf({ day, hours, meters }: UsageCell, windows: UsageConditions["windows"]) {
  if (hours === undefined || windows.size === 0) return null;
  const sums = new Map<number, Meters>();
  for (const { hour, meters: own } of hours) {
    let bits = 0;
    for (const { bit, window } of windows.values()) if (touches(window, day, hour)) bits += bit;
    sums.set(bits, added(sums.get(bits) ?? {}, own));
  }
  const ordered = [...sums].sort(([a], [b]) => a - b);
  let upTo: Meters = {};
  return ordered.map(([bits, own], i) => {
    upTo = i === ordered.length - 1 ? meters : added(upTo, own);
    return { bits, upTo };
  });
}

/**
 * A cell's parts: by length of prompt and by hours, where it tells them apart. Where it tells both,
 * each length of prompt is taken to be spread over the hours as the whole cell is.
 */
export function partsOf(
  cell: UsageCell,
  { id, known }: { readonly id: string; readonly known: OpenAiModel | null },
  { thresholds, windows }: UsageConditions,
  find: FindGroup,
): UsagePart[] {
  const service = serviceOf(cell);
  const byWindow = windowsOf(cell, windows);
  const parts: UsagePart[] = [];
  let before: Meters = {};
  for (const { bucket, longest, isMean, upTo } of bucketsOf(cell, thresholds)) {
    const group = { model: id, known, service, bucket };
    const of = { longest, isMean };
    if (byWindow === null) parts.push({ group: find({ ...group, hours: null }), ...of, upTo });
    else {
      const own = less(upTo, before);
      for (const { bits, upTo: until } of byWindow) {
        const share = sharedBy(own, until, cell.meters);
        parts.push({ group: find({ ...group, hours: bits }), ...of, upTo: added(before, share) });
      }
    }
    before = upTo;
  }
  return parts;
}
