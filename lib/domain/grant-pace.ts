import type { Grant } from "./catalogue";
import type { Demand } from "./demand";
import type { ActiveGrant } from "./drawing";
import type { GrantPace } from "./estimate-report";

const MINUTES_PER_DAY = 1_440n;

/**
 * Whether a grant can be spent as fast as its busiest valid day would. Spread evenly over the day's
 * 24 hours: real traffic comes in waves, so what does not fit even so cannot be spent, and what fits
 * may still be slowed. A limit is taken for the whole of the grant's scope. Null for discounts.
 */
export function paceOf(
  { tokensPerMinute }: Grant,
  { kind, amount, models, validFrom, validUntil }: ActiveGrant,
  { lines, days, startOn }: Demand,
): GrantPace | null {
  if (kind === "discount") return null;
  const inScope = lines.filter(({ model }) => models === null || models.has(model));
  let validDays = 0;
  let busiestDay = 0n;
  const seen = new Set<number>();
  days.forEach((pattern, at) => {
    const day = startOn + at;
    if (day < validFrom || (validUntil !== null && day > validUntil)) return;
    validDays += 1;
    if (seen.has(pattern)) return;
    seen.add(pattern);
    let tokens = 0n;
    for (const line of inScope) tokens += line.tokens.counts[pattern] ?? 0n;
    if (tokens > busiestDay) busiestDay = tokens;
  });
  const neededPerMinute = (busiestDay + MINUTES_PER_DAY - 1n) / MINUTES_PER_DAY;
  const perDay = tokensPerMinute === null ? 0n : tokensPerMinute * MINUTES_PER_DAY;
  return {
    busiestDay,
    neededPerMinute,
    limitPerMinute: tokensPerMinute,
    fits: tokensPerMinute === null ? null : neededPerMinute <= tokensPerMinute,
    leastDays: kind === "tokens" && perDay > 0n ? Number((amount + perDay - 1n) / perDay) : null,
    validDays,
  };
}
