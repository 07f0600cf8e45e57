import { addDays } from "./day";
import type { Demand, DemandLine } from "./demand";
import type { DailySpend } from "./estimate-report";
import type { Pico } from "./money";

/** A pattern's demand at list price. */
interface PatternCost {
  readonly tokens: bigint;
  readonly pico: Pico;
}

const LIMB = 2 ** 20;
const LIMB_BITS = 20n;
/** Prices below this times a limb stay below 2⁵¹. */
const SMALL_PRICE = 2 ** 31;
/** Counts below this have a high limb below 2²⁰. */
const SMALL_COUNT = 2 ** 40;
const FULL = 2 ** 53 - 1;
const NONE: PatternCost = { tokens: 0n, pico: 0n };

/** List price of the whole projection. Tokens without a price count in `unpriced`, not in `pico`. */
export function listTotal(lines: readonly DemandLine[]): { pico: Pico; unpriced: bigint } {
  let [pico, unpriced] = [0n, 0n];
  for (const { perMillion, tokens } of lines) {
    if (perMillion === null) unpriced += tokens.total;
    else pico += tokens.total * perMillion;
  }
  return { pico, unpriced };
}

/** Sums by pattern: doubles as far as they are exact, the rest in bigints. */
interface PatternSums {
  readonly plain: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly over: PatternCost[];
}

function addLine({ plain, low, high, over }: PatternSums, line: DemandLine): void {
  const { perMillion, tokens } = line;
  const price = Number(perMillion ?? 0n);
  const { small } = tokens;
  const isSmall = small !== null && price < SMALL_PRICE;
  for (let at = 0; at < plain.length; at++) {
    const value = isSmall ? (small[at] ?? 0) : SMALL_COUNT;
    if (value < SMALL_COUNT) {
      const rest = value % LIMB;
      plain[at] = (plain[at] ?? 0) + value;
      low[at] = (low[at] ?? 0) + rest * price;
      high[at] = (high[at] ?? 0) + ((value - rest) / LIMB) * price;
    } else {
      const exact = tokens.at(at);
      const before = over[at] ?? NONE;
      over[at] = { tokens: before.tokens + exact, pico: before.pico + exact * (perMillion ?? 0n) };
    }
  }
}

function carry({ plain, low, high, over }: PatternSums): void {
  for (let at = 0; at < plain.length; at++) {
    const before = over[at] ?? NONE;
    const pico = BigInt(low[at] ?? 0) + (BigInt(high[at] ?? 0) << LIMB_BITS);
    over[at] = { tokens: before.tokens + BigInt(plain[at] ?? 0), pico: before.pico + pico };
  }
  for (const sums of [plain, low, high]) sums.fill(0);
}

/**
 * Tokens and list price of each pattern. Exact: a product is split in two limbs below 2⁵¹ each, and
 * what has been summed as doubles is carried into bigints before it could pass 2⁵³.
 */
function patternCosts({ lines, days }: Demand): readonly PatternCost[] {
  const count = days.reduce((most, pattern) => (pattern >= most ? pattern + 1 : most), 0);
  const sums: PatternSums = {
    plain: new Float64Array(count),
    low: new Float64Array(count),
    high: new Float64Array(count),
    over: Array.from({ length: count }, () => NONE),
  };
  let room = FULL;
  for (const line of lines) {
    const most = LIMB * Number(line.perMillion ?? 0n);
    const needed = most > SMALL_COUNT ? most : SMALL_COUNT;
    if (needed > room) {
      carry(sums);
      room = FULL;
    }
    room -= needed;
    addLine(sums, line);
  }
  carry(sums);
  return sums.over;
}

/** What grants took off each day, by index of the day. */
export interface DayRelief {
  readonly granted: bigint;
  readonly pico: Pico;
}

/** A vendor's days: what was used, what of it grants paid, and what was paid in money. */
export function dailySpend(
  demand: Demand,
  relief: ReadonlyMap<number, DayRelief>,
): readonly DailySpend[] {
  const costs = patternCosts(demand);
  return demand.days.map((pattern, at) => {
    const { tokens, pico } = costs[pattern] ?? NONE;
    const taken = relief.get(at);
    return {
      day: addDays(demand.startOn, at),
      tokens,
      granted: taken?.granted ?? 0n,
      paid: taken === undefined ? pico : pico - taken.pico,
    };
  });
}
