import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { METERS, type Meter } from "@/lib/domain/units/meter";
import type { MicroPerMillion } from "@/lib/domain/units/money";
import { claimDay, isClaimable, limitsOf } from "./active-grant";
import { type ModelUse, type SpendingLimits, tokensPerDayAt } from "./daily-limit";
import type { Assumptions } from "./estimate-report";
import type { Counts } from "./token-counts";

// What a model that an offer makes free costs all the same: its use beyond the offer's rate limit.

/** Models that are free, each with the rate limit of every grant that makes it so; null: no limit. */
export type FreeModels = ReadonlyMap<string, readonly (SpendingLimits | null)[]>;

/** Models of a vendor that an offer claimable on its day makes free. */
export function freeModels(
  { offers }: { readonly offers: readonly EstimateOffer[] },
  assumptions: Assumptions,
): FreeModels {
  const free = new Map<string, (SpendingLimits | null)[]>();
  for (const offer of offers) {
    if (!isClaimable(offer.window, claimDay(offer, assumptions), "expected", assumptions)) continue;
    for (const grant of offer.grants) {
      if (grant.kind !== "free-model") continue;
      const limits = limitsOf(grant);
      for (const model of grant.models ?? []) {
        free.set(model, [...(free.get(model) ?? []), limits]);
      }
    }
  }
  return free;
}

/** One meter's use of a model: tokens by pattern, and what a million costs beyond what is free. */
export interface FreeLine {
  readonly meter: Meter;
  readonly tokens: Counts;
  readonly rate: MicroPerMillion | null;
}

/** The cheapest first, as grants draw; without a price last. */
function inDrawingOrder(a: FreeLine, b: FreeLine): number {
  if (a.rate !== b.rate) {
    if (a.rate === null) return 1;
    return b.rate === null || a.rate < b.rate ? -1 : 1;
  }
  return METERS.indexOf(a.meter) - METERS.indexOf(b.meter);
}

/** Tokens a day that are free; null: all of them. */
function freeTokens(limits: readonly (SpendingLimits | null)[], use: ModelUse): bigint | null {
  let free = 0n;
  for (const one of limits) {
    const most = one === null ? null : tokensPerDayAt(one, () => use);
    if (most === null) return null;
    free += most;
  }
  return free;
}

/**
 * What is billed of a free model over some days, in 10⁻¹²: tokens beyond its rate limit over 24 hours, the
 * cheapest of each day free first. Null when such tokens have no price.
 *
 * @param days the pattern of each day
 * @param requests by pattern
 */
export function beyondFree(
  given: readonly FreeLine[],
  limits: readonly (SpendingLimits | null)[],
  days: readonly number[],
  requests: Counts,
): bigint | null {
  const lines = given.toSorted(inDrawingOrder);
  let cost = 0n;
  for (const pattern of days) {
    const asked = lines.reduce((sum, { tokens }) => sum + (tokens[pattern] ?? 0n), 0n);
    let free = freeTokens(limits, { tokens: asked, requests: requests[pattern] ?? 0n });
    if (free === null || asked <= free) continue;
    for (const { tokens, rate } of lines) {
      const count = tokens[pattern] ?? 0n;
      const drawn: bigint = count < free ? count : free;
      free -= drawn;
      if (count === drawn) continue;
      if (rate === null) return null;
      cost += (count - drawn) * rate;
    }
  }
  return cost;
}
