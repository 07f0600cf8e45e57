import { Pico } from "@/lib/domain/units/money";
import { grantsCounted } from "./band-run";
import { basketOf, type Demand, demandOf } from "./demand";
import type { ActiveGrant } from "./draw-down-step";
import type { EstimateContext } from "./estimate-context";
import { scopeOf } from "./grant-scope";
import { listOf, shownIn, type VendorPlan } from "./vendor-money";

// What a vendor cannot save more than: cheap to say, so that who cannot win need not be drawn down.

/** Periods in which a grant is given, at most. */
const periodsOf = ({ recurrence }: ActiveGrant, days: number) =>
  recurrence === "daily" || recurrence === "monthly" ? BigInt(days) : 1n;

/** What packs spare at most beyond their price: no part of one is had for less than its part of the price. */
function mostByPacks(
  grant: ActiveGrant,
  price: bigint,
  list: bigint,
  lines: Demand["lines"],
): bigint {
  if (grant.kind === "credit")
    return price < grant.amount ? list - (list * price) / grant.amount : 0n;
  const isInScope = scopeOf(grant);
  const each = price / grant.amount;
  let most = 0n;
  for (const line of lines) {
    if (line.perMillion === null || line.perMillion <= each || !isInScope(line)) continue;
    most += line.tokens.total * (line.perMillion - each);
  }
  return most;
}

/** What a grant can take off at most, in pico of the vendor's currency. */
function mostRelieved(grant: ActiveGrant, { lines, days }: Demand): bigint {
  const isInScope = scopeOf(grant);
  let [list, dearest, count] = [0n, 0n, 0n];
  for (const line of lines) {
    if (line.perMillion === null || !isInScope(line)) continue;
    list += line.tokens.total * line.perMillion;
    count += 1n;
    if (line.perMillion > dearest) dearest = line.perMillion;
  }
  if (grant.kind === "free-model") return list;
  if (grant.packs !== null) return mostByPacks(grant, grant.packs.price, list, lines);
  let most = grant.amount * periodsOf(grant, days.length);
  if (grant.kind === "tokens") most *= dearest;
  // Rounded half up on each day and line.
  if (grant.kind === "discount") most = (list * grant.amount) / 100n + count * BigInt(days.length);
  return most < list ? most : list;
}

/** What lines cost at least, in pico of the vendor's currency, whatever is held together. */
function leastCost(demand: Demand, grants: readonly ActiveGrant[]): bigint {
  let cost = 0n;
  for (const { perMillion, tokens } of demand.lines) cost += tokens.total * (perMillion ?? 0n);
  for (const grant of grants) cost -= mostRelieved(grant, demand);
  return cost > 0n ? cost : 0n;
}

/**
 * What a vendor is ranked by is never more than this, in the display currency, expected band. Null where
 * it has no figure; it may have none all the same.
 */
export function mostSaved(context: EstimateContext, vendor: VendorPlan): bigint | null {
  const { plan, offers, currency } = vendor;
  const counted = context.reachable ? basketOf(plan) : plan;
  if (counted.lines.length === 0 && plan.lines.length > 0) return null;
  const grants = grantsCounted(context, counted, offers, currency, "expected");
  const before = shownIn(context, listOf(counted, context.against), "USD");
  const least = leastCost(demandOf(counted, "expected"), grants);
  return before - shownIn(context, Pico(least), currency);
}
