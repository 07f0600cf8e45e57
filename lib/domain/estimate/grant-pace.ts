import type { Grant } from "@/lib/domain/catalogue/grant";
import { MINUTES_PER_DAY, requestsPerDayAt } from "./daily-limit";
import { usesOn } from "./daily-use";
import type { Demand, DemandLine } from "./demand";
import type { ActiveGrant } from "./draw-down-step";
import type { GrantPace } from "./estimate-report";
import { scopeOf } from "./grant-scope";
import type { Counts } from "./token-counts";

/** The lines of each model in a grant's scope, by pattern. */
function linesByModel(
  lines: readonly DemandLine[],
  grant: ActiveGrant,
): ReadonlyMap<string, Counts[]> {
  const byModel = new Map<string, Counts[]>();
  for (const { model, tokens } of lines.filter(scopeOf(grant))) {
    const own = byModel.get(model);
    if (own === undefined) byModel.set(model, [tokens.counts]);
    else own.push(tokens.counts);
  }
  return byModel;
}

/** Requests of the model called most on a day. */
function busiestCalls(demand: Demand, models: Iterable<string>, at: number): bigint {
  const askedOf = usesOn(demand, at);
  let busiest = 0n;
  for (const model of models) {
    const { requests } = askedOf(model);
    if (requests > busiest) busiest = requests;
  }
  return busiest;
}

/** Tokens of the model used most in a pattern. */
function busiestModel(byModel: ReadonlyMap<string, Counts[]>, pattern: number): bigint {
  let busiest = 0n;
  for (const own of byModel.values()) {
    let tokens = 0n;
    for (const counts of own) tokens += counts[pattern] ?? 0n;
    if (tokens > busiest) busiest = tokens;
  }
  return busiest;
}

/**
 * Whether a grant can be spent as fast as its busiest valid day would. Spread evenly over the day's
 * 24 hours: real traffic comes in waves, so what does not fit even so cannot be spent, and what fits
 * may still be slowed. A limit is each model's own, as vendors state it, so the model used most is
 * what has to fit. Null for discounts.
 */
export function paceOf(
  { tokensPerMinute }: Grant,
  active: ActiveGrant,
  demand: Demand,
): GrantPace | null {
  const { lines, days, startOn } = demand;
  const { kind, amount, validFrom, validUntil, limits } = active;
  const mostCalls = limits && requestsPerDayAt(limits);
  if (kind === "discount") return null;
  const byModel = linesByModel(lines, active);
  let validDays = 0;
  let [busiestDay, calls] = [0n, 0n];
  const seen = new Set<number>();
  for (const [at, pattern] of days.entries()) {
    const day = startOn + at;
    if (day < validFrom || (validUntil !== null && day > validUntil)) continue;
    validDays += 1;
    const called = mostCalls === null ? 0n : busiestCalls(demand, byModel.keys(), at);
    if (called > calls) calls = called;
    if (seen.has(pattern)) continue;
    seen.add(pattern);
    const tokens = busiestModel(byModel, pattern);
    if (tokens > busiestDay) busiestDay = tokens;
  }
  const neededPerMinute = (busiestDay + MINUTES_PER_DAY - 1n) / MINUTES_PER_DAY;
  const perDay = (tokensPerMinute ?? 0n) * MINUTES_PER_DAY * BigInt(byModel.size);
  return {
    busiestDay,
    neededPerMinute,
    limitPerMinute: tokensPerMinute,
    requests: mostCalls === null ? null : { busiestDay: calls, limitPerDay: mostCalls },
    fits:
      tokensPerMinute === null && mostCalls === null
        ? null
        : neededPerMinute <= (tokensPerMinute ?? neededPerMinute) && calls <= (mostCalls ?? calls),
    leastDays: kind === "tokens" && perDay > 0n ? Number((amount + perDay - 1n) / perDay) : null,
    validDays,
  };
}
