import type { OpenAiModel } from "./catalogue";
import { addDays, type Day } from "./day";
import type { Assumptions } from "./estimate-report";
import { METERS, type Meters } from "./meter";
import { divideHalfUp } from "./money";
import type { OpenAiModels } from "./openai-model";
import type { Period, UsageCell } from "./usage";

/** One model's use on one projected day. */
export interface ProjectedCell {
  /** The catalogue's id, or the export's own when the catalogue does not know it. */
  readonly model: string;
  readonly known: OpenAiModel | null;
  readonly batch: boolean;
  readonly tier: string;
  readonly meters: Meters;
}

export interface ProjectedDay {
  readonly day: Day;
  readonly cells: readonly ProjectedCell[];
}

/** Growth is applied in steps of this many days. */
export const GROWTH_STEP_DAYS = 30;
const BASIS = 10_000n;

/** A count grown by `basisPoints` per step, `steps` times, compounding, rounded half up once. */
export function grow(count: bigint, basisPoints: bigint, steps: number): bigint {
  if (steps === 0 || basisPoints === 0n) return count;
  const power = BigInt(steps);
  return divideHalfUp(count * (BASIS + basisPoints) ** power, BASIS ** power);
}

function growMeters(meters: Meters, basisPoints: bigint, steps: number): Meters {
  if (steps === 0 || basisPoints === 0n) return meters;
  const grown: { -readonly [K in keyof Meters]: Meters[K] } = {};
  for (const meter of METERS) {
    const count = meters[meter];
    if (count !== undefined) grown[meter] = grow(count, basisPoints, steps);
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
): ProjectedCell[][] {
  const days: ProjectedCell[][] = Array.from({ length: period.to - period.from + 1 }, () => []);
  for (const { day, model, batch, tier, meters } of usage) {
    const known = models.find(model, day);
    days[day - period.from]?.push({ model: known?.id ?? model, known, batch, tier, meters });
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
 * //=> 10, 20, 10
 */
export function project(
  cycle: readonly (readonly ProjectedCell[])[],
  { startOn, horizonDays, growthBasisPoints }: Assumptions,
): ProjectedDay[] {
  const projected: ProjectedDay[] = [];
  for (let i = 0; i < horizonDays; i++) {
    const steps = (i - (i % GROWTH_STEP_DAYS)) / GROWTH_STEP_DAYS;
    const cells = cycle[i % cycle.length] ?? [];
    projected.push({
      day: addDays(startOn, i),
      cells: cells.map((cell) => ({
        ...cell,
        meters: growMeters(cell.meters, growthBasisPoints, steps),
      })),
    });
  }
  return projected;
}
