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
const FULL = 2 ** 52;

/** List price of the whole projection. Tokens without a price count in `unpriced`, not in `pico`. */
export function listTotal(lines: readonly DemandLine[]): { pico: Pico; unpriced: bigint } {
  let [pico, unpriced] = [0n, 0n];
  for (const { perMillion, tokens } of lines) {
    if (perMillion === null) unpriced += tokens.total;
    else pico += tokens.total * perMillion;
  }
  return { pico, unpriced };
}

/**
 * Tokens and list price of each pattern. Exact: products are summed as doubles in two limbs only
 * while they stay below 2⁵³, and carried over into a bigint before they could not.
 */
function patternCosts({ lines, days }: Demand): PatternCost[] {
  const count = days.reduce((most, pattern) => (pattern >= most ? pattern + 1 : most), 0);
  return Array.from({ length: count }, (_, pattern) => {
    let [tokens, pico] = [0n, 0n];
    let [plain, low, high] = [0, 0, 0];
    for (const { perMillion, tokens: counts } of lines) {
      const value = counts.small?.[pattern] ?? SMALL_COUNT;
      const price = perMillion === null ? 0 : Number(perMillion);
      if (value >= SMALL_COUNT || price >= SMALL_PRICE) {
        const exact = counts.at(pattern);
        tokens += exact;
        pico += exact * (perMillion ?? 0n);
        continue;
      }
      const rest = value % LIMB;
      plain += value;
      low += rest * price;
      high += ((value - rest) / LIMB) * price;
      if (low < FULL && high < FULL && plain < FULL) continue;
      tokens += BigInt(plain);
      pico += BigInt(low) + (BigInt(high) << LIMB_BITS);
      [plain, low, high] = [0, 0, 0];
    }
    tokens += BigInt(plain);
    return { tokens, pico: pico + BigInt(low) + (BigInt(high) << LIMB_BITS) };
  });
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
    const { tokens, pico } = costs[pattern] ?? { tokens: 0n, pico: 0n };
    const taken = relief.get(at);
    return {
      day: addDays(demand.startOn, at),
      tokens,
      granted: taken?.granted ?? 0n,
      paid: taken === undefined ? pico : pico - taken.pico,
    };
  });
}
