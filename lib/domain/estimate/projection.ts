import type { OpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { addDays, type Day } from "@/lib/domain/units/day";
import { METERS, type Meters } from "@/lib/domain/units/meter";
import { divideHalfUp } from "@/lib/domain/units/money";
import type { Period, UsageCell } from "@/lib/domain/usage/usage";
import type { Assumptions } from "./estimate-report";
import { groupIndex, partsOf, type UsageConditions, type UsagePart } from "./usage-part";

/** One model's use on one projected day. */
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
  readonly cells: readonly ProjectedCell[];
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

/** Growth over some steps, as an exact fraction. */
interface GrowthFactor {
  readonly top: bigint;
  readonly bottom: bigint;
}

function factorOf(basisPoints: bigint, steps: number): GrowthFactor {
  const power = BigInt(steps);
  return { top: (BASIS + basisPoints) ** power, bottom: BASIS ** power };
}

function growBy(count: bigint, { top, bottom }: GrowthFactor): bigint {
  return divideHalfUp(count * top, bottom);
}

function growMeters(meters: Meters, factor: GrowthFactor): Meters {
  const grown: { -readonly [K in keyof Meters]: Meters[K] } = {};
  for (const meter of METERS) {
    const count = meters[meter];
    if (count !== undefined) grown[meter] = growBy(count, factor);
  }
  return grown;
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
  const patterns: { cells: readonly ProjectedCell[]; times: bigint }[] = [];
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
      patterns.push({ cells: grownCells(cycle[at] ?? [], growthBasisPoints, steps), times: 1n });
    } else pattern.times += 1n;
    days.push(known);
  }
  return { startOn, patterns, days };
}

function grownCells(cells: readonly ProjectedCell[], basisPoints: bigint, steps: number) {
  if (steps === 0) return cells;
  const factor = factorOf(basisPoints, steps);
  return cells.map(({ name, requests, meters, parts }) => {
    const grown = growMeters(meters, factor);
    return {
      name,
      requests: growBy(requests, factor),
      meters: grown,
      parts: parts.map((part) => ({
        ...part,
        upTo: part.upTo === meters ? grown : growMeters(part.upTo, factor),
      })),
    };
  });
}

/** The last day of a projection: its first when it has none. */
export function lastDayOf({ startOn, days }: Projection): Day {
  return addDays(startOn, days.length === 0 ? 0 : days.length - 1);
}
