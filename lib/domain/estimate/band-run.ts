import type { EstimateOffer, FxRate } from "@/lib/domain/catalogue/catalogue";
import type { Currency } from "@/lib/domain/units/money";
import { activateGrant, type GrantContext } from "./active-grant";
import { HURRIED_MINUTES } from "./daily-limit";
import { type Demand, type DemandPlan, demandOf, firstUse } from "./demand";
import { type DrawDown, drawDown } from "./draw-down";
import type { ActiveGrant } from "./draw-down-step";
import type { Assumptions, BandName } from "./estimate-report";
import { offerChoices } from "./offer-choice";
import { buyPacks, type Held, inBuyingOrder, isBetter } from "./pack-purchase";

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
  /** By the grant's slug; packs as many as are bought, none when they are not. */
  readonly active: ReadonlyMap<string, ActiveGrant>;
  /** One of each pack that could be bought. */
  readonly packs: readonly ActiveGrant[];
}

function activeGrants(offers: readonly EstimateOffer[], context: GrantContext) {
  return offers.flatMap((offer) => {
    const active = offer.grants.flatMap((grant) => activateGrant(offer, grant, context) ?? []);
    return active.length === 0 ? [] : [{ offer, active }];
  });
}

const isFree = ({ kind }: ActiveGrant) => kind === "free-model";
const isPack = ({ packs }: ActiveGrant) => packs !== null;

/** The same grants with a day's use spread over the hours of a working day. */
function hurried(grants: readonly ActiveGrant[]): readonly ActiveGrant[] {
  return grants.map((grant) => {
    const { limits } = grant;
    return limits === null ? grant : { ...grant, limits: { ...limits, minutes: HURRIED_MINUTES } };
  });
}

/**
 * Grants held together and the packs bought beside them, drawn down. Rate limits are applied over 24
 * hours; in the cautious band over a working day where that costs more: held up on cheap tokens a grant
 * may last for dearer ones.
 */
function drawHeld(
  demand: Demand,
  grants: readonly ActiveGrant[],
  packs: readonly ActiveGrant[],
  band: BandName,
): Held {
  const draw = (some: readonly ActiveGrant[]) => ({ draw: drawDown(demand, some), grants: some });
  const held = buyPacks(grants, packs, draw);
  const isLimited = [...grants, ...packs].some(({ limits }) => limits !== null);
  if (band !== "cautious" || !isLimited) return held;
  const slower = buyPacks(hurried(grants), hurried(packs), draw);
  return isBetter(held.draw, slower.draw) ? slower : held;
}

function grantsByOffer(
  { assumptions, fx, exportTokens }: BandContext,
  plan: DemandPlan,
  offers: readonly EstimateOffer[],
  currency: Currency,
  band: BandName,
) {
  return activeGrants(offers, {
    assumptions,
    fx,
    exportTokens,
    band,
    currency,
    firstUse: (grant, from) => firstUse(plan, grant, from),
  });
}

/** Every grant a band counts on, one of each pack, whether or not they can be held together. */
export function grantsCounted(...asked: Parameters<typeof grantsByOffer>): readonly ActiveGrant[] {
  return grantsByOffer(...asked).flatMap(({ active }) => active);
}

/**
 * Draws one vendor's grants down in one band. Of offers that cannot be held together the cheapest
 * way to hold them counts; of equally cheap ones the first. Free models are a price and go with all;
 * packs are bought beside each where that costs less.
 */
export function runBand(
  context: BandContext,
  plan: DemandPlan,
  offers: readonly EstimateOffer[],
  currency: Currency,
  band: BandName,
): BandRun {
  const activated = grantsByOffer(context, plan, offers, currency, band);
  const free = activated.flatMap(({ active }) => active.filter(isFree));
  const packs = inBuyingOrder(activated.flatMap(({ active }) => active.filter(isPack)));
  const heldOf = new Map(
    activated.flatMap(({ offer, active }) => {
      const held = active.filter((grant) => !isFree(grant) && !isPack(grant));
      return held.length === 0 ? [] : [[offer, held]];
    }),
  );
  const demand = demandOf(plan, band);
  let best: Held | null = null;
  for (const choice of offerChoices([...heldOf.keys()], band)) {
    const grants = [...free, ...choice.flatMap((offer) => heldOf.get(offer) ?? [])];
    const held = drawHeld(demand, grants, packs, band);
    if (best === null || isBetter(held.draw, best.draw)) best = held;
  }
  const found = best ?? drawHeld(demand, [], [], band);
  const active = new Map(found.grants.map((grant) => [grant.slug, grant]));
  return { demand, draw: found.draw, active, packs };
}
