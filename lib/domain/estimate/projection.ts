import type { OpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { addDays, type Day } from "@/lib/domain/units/day";
import type { Meters } from "@/lib/domain/units/meter";
import { divideHalfUp } from "@/lib/domain/units/money";
import type { Period, UsageCell } from "@/lib/domain/usage/usage";
import type { Assumptions } from "./estimate-report";
import { groupIndex, partsOf, type UsageConditions, type UsagePart } from "./usage-part";

/** One model's use on one day of the export. */
export interface ProjectedCell {
  /** The export's own name. */
  readonly name: string;
  readonly requests: bigint;
  /** The whole of it. */
  readonly meters: Meters;
  readonly parts: readonly UsagePart[];
}

/** A day's use, and on how many days of the projection it is the same. */
export interface DayPattern {
  /** As the export has them; each count is grown by `growth`. */
  readonly cells: readonly ProjectedCell[];
  /** Null: none. */
  readonly growth: GrowthFactor | null;
  readonly times: bigint;
}

/** Usage laid out over days. Days that are alike share one pattern, so each is computed once. */
export interface Projection {
  readonly startOn: Day;
  readonly patterns: readonly DayPattern[];
  /** The pattern of each day, first day first. */
  readonly days: readonly number[];
}

/** Growth is applied in steps of this many days. */
export const GROWTH_STEP_DAYS = 30;
const BASIS = 10_000n;

/** A count grown by `basisPoints` per step, `steps` times, compounding, rounded half up once. */
export function grow(count: bigint, basisPoints: bigint, steps: number): bigint {
  if (steps === 0 || basisPoints === 0n) return count;
  return growBy(count, factorOf(basisPoints, steps));
}

/** Growth over some steps, as an exact fraction in its lowest terms. */
export interface GrowthFactor {
  readonly top: bigint;
  readonly bottom: bigint;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function factorOf(basisPoints: bigint, steps: number): GrowthFactor {
  const power = BigInt(steps);
  const common = greatestDivisor(BASIS + basisPoints, BASIS);
  return { top: ((BASIS + basisPoints) / common) ** power, bottom: (BASIS / common) ** power };
}

/** A count grown by a factor, rounded half up once. */
export function growBy(count: bigint, { top, bottom }: GrowthFactor): bigint {
  return divideHalfUp(count * top, bottom);
}

/** First to last day with usage, when the export's own period is not known. Null without usage. */
export function periodOf(usage: readonly UsageCell[]): Period | null {
  const [head] = usage;
  if (head === undefined) return null;
  let { day: from, day: to } = head;
  for (const { day } of usage) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { from, to };
}

/** The usage of each day of the period, first day first; days without use are empty lists. */
export function byCycleDay(
  usage: readonly UsageCell[],
  period: Period,
  models: OpenAiModels,
  conditions: UsageConditions,
): ProjectedCell[][] {
  const days: ProjectedCell[][] = Array.from({ length: period.to - period.from + 1 }, () => []);
  const find = groupIndex();
  for (const cell of usage) {
    const known = models.find(cell.model, cell.day);
    const parts = partsOf(cell, { id: known?.id ?? cell.model, known }, conditions, find);
    days[cell.day - period.from]?.push({
      name: cell.model,
      requests: cell.requests,
      meters: cell.meters,
      parts,
    });
  }
  return days;
}

/**
 * Lays the period end to end from `startOn` until the horizon is full: projected day *i* repeats
 * day *i mod L* of the export, empty days included. Growth compounds every 30 days; each count is
 * rounded half up.
 *
 * @example
 * // a two-day export of 10 and 20 tokens over a horizon of 3 days
 * //=> patterns 10 (twice) and 20 (once); days 0, 1, 0
 */
export function project(
  cycle: readonly (readonly ProjectedCell[])[],
  { startOn, horizonDays, growthBasisPoints }: Assumptions,
): Projection {
  const patterns: { -readonly [K in keyof DayPattern]: DayPattern[K] }[] = [];
  const factors = new Map<number, GrowthFactor | null>([[0, null]]);
  const days: number[] = [];
  const seen = new Map<number, number>();
  for (let i = 0; i < horizonDays; i++) {
    const at = i % cycle.length;
    const steps = growthBasisPoints === 0n ? 0 : (i - (i % GROWTH_STEP_DAYS)) / GROWTH_STEP_DAYS;
    const key = steps * cycle.length + at;
    const known = seen.get(key) ?? patterns.length;
    const pattern = patterns[known];
    if (pattern === undefined) {
      seen.set(key, known);
      const growth =
        factors.get(steps) ?? (steps === 0 ? null : factorOf(growthBasisPoints, steps));
      factors.set(steps, growth);
      patterns.push({ cells: cycle[at] ?? [], growth, times: 1n });
    } else pattern.times += 1n;
    days.push(known);
  }
  return { startOn, patterns, days };
}

/** The first days of a projection; its patterns keep their numbers. */
export function firstDays(projection: Projection, count: number): Projection {
  const days = projection.days.slice(0, count);
  const times = new Map<number, bigint>();
  for (const pattern of days) times.set(pattern, (times.get(pattern) ?? 0n) + 1n);
  const patterns = projection.patterns.slice(0, times.size);
  return {
    startOn: projection.startOn,
    patterns: patterns.map((pattern, at) => ({ ...pattern, times: times.get(at) ?? 0n })),
    days,
  };
}

/** The last day of a projection: its first when it has none. */
export function lastDayOf({ startOn, days }: Projection): Day {
  return addDays(startOn, days.length === 0 ? 0 : days.length - 1);
}
