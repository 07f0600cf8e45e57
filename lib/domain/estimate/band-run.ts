import type { EstimateOffer, FxRate } from "@/lib/domain/catalogue/catalogue";
import type { Currency } from "@/lib/domain/units/money";
import { activateGrant, type GrantContext } from "./active-grant";
import { HURRIED_MINUTES, MINUTES_PER_DAY } from "./daily-limit";
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

const isFree = ({ kind }: ActiveGrant) => kind === "free-model";

/** The same grants with a day's use spread over the hours of a working day. */
function hurried(grants: readonly ActiveGrant[]): readonly ActiveGrant[] {
  return grants.map((grant) => {
    const { tokensPerModelDay: limit } = grant;
    return limit === null
      ? grant
      : { ...grant, tokensPerModelDay: (limit * HURRIED_MINUTES) / MINUTES_PER_DAY };
  });
}

interface Held {
  readonly draw: DrawDown;
  readonly grants: readonly ActiveGrant[];
}

/**
 * Grants held together, drawn down. Rate limits are applied over 24 hours; in the cautious band over a
 * working day where that costs more: held up on cheap tokens a grant may last for dearer ones.
 */
function drawHeld(demand: Demand, grants: readonly ActiveGrant[], band: BandName): Held {
  const held = { draw: drawDown(demand, grants), grants };
  const isLimited = grants.some(({ tokensPerModelDay }) => tokensPerModelDay !== null);
  if (band !== "cautious" || !isLimited) return held;
  const slower = hurried(grants);
  const draw = drawDown(demand, slower);
  return isBetter(held.draw, draw) ? { draw, grants: slower } : held;
}

/**
 * Draws one vendor's grants down in one band. Of offers that cannot be held together the cheapest
 * way to hold them counts; of equally cheap ones the first. Free models are a price and go with all.
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
  const free = activated.flatMap(({ active }) => active.filter(isFree));
  const heldOf = new Map(
    activated.flatMap(({ offer, active }) => {
      const held = active.filter((grant) => !isFree(grant));
      return held.length === 0 ? [] : [[offer, held]];
    }),
  );
  const demand = demandOf(plan, band);
  let best: Held | null = null;
  for (const choice of offerChoices([...heldOf.keys()], band)) {
    const grants = [...free, ...choice.flatMap((offer) => heldOf.get(offer) ?? [])];
    const held = drawHeld(demand, grants, band);
    if (isBetter(held.draw, best?.draw ?? null)) best = held;
  }
  const { draw, grants } = best ?? drawHeld(demand, [], band);
  return { demand, draw, active: new Map(grants.map((grant) => [grant.slug, grant])) };
}
