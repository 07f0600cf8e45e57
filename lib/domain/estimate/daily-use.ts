import type { ModelUse } from "./daily-limit";
import { isOn } from "./day-range";
import type { DayRange, DemandSource } from "./demand-source";
import { type ConvertedCounts, type Counts, zeroCounts } from "./token-counts";

/** What is asked of one model, by day of the horizon. */
export interface DailyUse {
  readonly tokens: Counts;
  /** Of the OpenAI models that move to it on the day. */
  readonly requests: Counts;
}

interface AskedLine extends DayRange {
  readonly openaiModel: string;
  readonly model: string;
  readonly tokens: ConvertedCounts;
}

function addOnDays(
  sums: Counts,
  counts: Counts,
  days: readonly number[],
  ranges: readonly DayRange[],
): void {
  for (let at = 0; at < days.length; at++) {
    if (!ranges.some((range) => isOn(range, at))) continue;
    sums[at] = (sums[at] ?? 0n) + (counts[days[at] ?? 0] ?? 0n);
  }
}

/** Adds up what is asked of a model, day by day. */
function dailyUseOf(
  model: string,
  lines: readonly AskedLine[],
  { projection: { days }, requests }: DemandSource,
): DailyUse {
  const own = lines.filter((line) => line.model === model);
  const most = own.reduce((sum, { tokens }) => sum + tokens.total, 0n);
  const tokens = zeroCounts(days.length, most);
  for (const line of own) addOnDays(tokens, line.tokens.counts, days, [line]);
  const called = days.map(() => 0n);
  for (const openaiModel of new Set(own.map((line) => line.openaiModel))) {
    const ranges = own.filter((line) => line.openaiModel === openaiModel);
    addOnDays(called, requests().get(openaiModel) ?? [], days, ranges);
  }
  return { tokens, requests: called };
}

/** Says what is asked of a model day by day; added up when first asked for. */
export function dailyUses(
  lines: readonly AskedLine[],
  source: DemandSource,
): (model: string) => DailyUse {
  const kept = new Map<string, DailyUse>();
  return (model) => {
    const known = kept.get(model) ?? dailyUseOf(model, lines, source);
    kept.set(model, known);
    return known;
  };
}

/** Says what is asked of a vendor's model on a day of the horizon, given by its index. */
export function usesOn(
  { askedOf }: { readonly askedOf: (model: string) => DailyUse },
  at: number,
): (model: string) => ModelUse {
  return (model) => {
    const { tokens, requests } = askedOf(model);
    return { tokens: tokens[at] ?? 0n, requests: requests[at] ?? 0n };
  };
}
