import type { EstimateOffer, FxRate } from "@/lib/domain/catalogue/catalogue";
import type { Currency } from "@/lib/domain/units/money";
import { activateGrant, type GrantContext } from "./active-grant";
import { type Demand, type DemandPlan, demandOf, firstUse } from "./demand";
import { type DrawDown, drawDown } from "./draw-down";
import type { ActiveGrant } from "./drawing";
import type { Assumptions, BandName } from "./estimate-report";
import { offerChoices } from "./offer-choice";

/** What a band is run against. */
export interface BandContext {
  readonly assumptions: Assumptions;
  readonly fx: FxRate;
  /** OpenAI tokens of the export itself, which matched grants match. */
  readonly exportTokens: bigint;
}

/** One vendor in one band: what was wanted, which grants counted, what they made of it. */
export interface BandRun {
  readonly demand: Demand;
  readonly draw: DrawDown;
  /** By the grant's slug. */
  readonly active: ReadonlyMap<string, ActiveGrant>;
}

function activeGrants(offers: readonly EstimateOffer[], context: GrantContext) {
  return offers.flatMap((offer) => {
    const active = offer.grants.flatMap((grant) => activateGrant(offer, grant, context) ?? []);
    return active.length === 0 ? [] : [{ offer, active }];
  });
}

/** Fewer unpriced tokens first, then the smaller cost. */
function isBetter(draw: DrawDown, than: DrawDown | null): boolean {
  if (than === null) return true;
  if (draw.unpricedTokens !== than.unpricedTokens) return draw.unpricedTokens < than.unpricedTokens;
  return draw.cost < than.cost;
}

/**
 * Draws one vendor's grants down in one band. Of offers that cannot be held together the cheapest
 * way to hold them counts; of equally cheap ones the first.
 */
export function runBand(
  context: BandContext,
  plan: DemandPlan,
  offers: readonly EstimateOffer[],
  currency: Currency,
  band: BandName,
): BandRun {
  const { assumptions, fx, exportTokens } = context;
  const grantContext: GrantContext = {
    assumptions,
    fx,
    exportTokens,
    band,
    currency,
    firstUse: (grant, from) => firstUse(plan, grant, from),
  };
  const activated = activeGrants(offers, grantContext);
  const activeOf = new Map(activated.map(({ offer, active }) => [offer, active]));
  const demand = demandOf(plan, band);
  let [best, held]: [DrawDown | null, readonly ActiveGrant[]] = [null, []];
  for (const choice of offerChoices([...activeOf.keys()], band)) {
    const grants = choice.flatMap((offer) => activeOf.get(offer) ?? []);
    const draw = drawDown(demand, grants);
    if (isBetter(draw, best)) [best, held] = [draw, grants];
  }
  const draw = best ?? drawDown(demand, []);
  return { demand, draw, active: new Map(held.map((grant) => [grant.slug, grant])) };
}
