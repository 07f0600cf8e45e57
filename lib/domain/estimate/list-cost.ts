import { addDays } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { type Demand, type DemandLine, stretchesOf } from "./demand";
import type { DailySpend } from "./estimate-report";
import { type Counts, zeroCounts } from "./token-counts";

/** What lines come to over the whole projection. */
export interface ListTotal {
  readonly tokens: bigint;
  /** List price of those that have one. */
  readonly pico: Pico;
  /** Tokens without a price. */
  readonly unpriced: bigint;
}

/** Tokens and list price of the whole projection. */
export function listTotal(lines: readonly DemandLine[]): ListTotal {
  let [all, pico, unpriced] = [0n, 0n, 0n];
  for (const { perMillion, tokens } of lines) {
    all += tokens.total;
    if (perMillion === null) unpriced += tokens.total;
    else pico += tokens.total * perMillion;
  }
  return { tokens: all, pico: Pico(pico), unpriced };
}

/** Tokens and list price of each pattern on days on which some lines are asked for. */
function patternCosts({ lines }: Demand, on: readonly number[]) {
  const own = on.flatMap((at) => lines[at] ?? []);
  const count = own[0]?.tokens.counts.length ?? 0;
  const whole = listTotal(lines);
  const tokens = zeroCounts(count, whole.tokens);
  const pico = zeroCounts(count, whole.pico);
  for (const line of own) addLine(tokens, pico, line.tokens.counts, line.perMillion ?? 0n);
  return { tokens, pico };
}

function addLine(tokens: Counts, pico: Counts, counts: Counts, perMillion: bigint): void {
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0n;
    tokens[at] = (tokens[at] ?? 0n) + count;
    pico[at] = (pico[at] ?? 0n) + count * perMillion;
  }
}

/** What grants paid on a day. */
export interface DayRelief {
  readonly granted: bigint;
  /** Taken off the list price, less what packs cost that were bought on the day. */
  readonly pico: Pico;
}

/** A vendor's days: what was used, what of it grants paid, and what was paid in money. */
export function dailySpend(
  demand: Demand,
  relief: ReadonlyMap<number, DayRelief>,
): readonly DailySpend[] {
  const { lines, days, startOn } = demand;
  return stretchesOf(lines, days.length).flatMap(({ from, to, lines: on }) => {
    const costs = patternCosts(demand, on);
    return days.slice(from, to + 1).map((pattern, i) => {
      const pico = costs.pico[pattern] ?? 0n;
      const taken = relief.get(from + i);
      return {
        day: addDays(startOn, from + i),
        tokens: costs.tokens[pattern] ?? 0n,
        granted: taken?.granted ?? 0n,
        paid: Pico(taken === undefined ? pico : pico - taken.pico),
      };
    });
  });
}
