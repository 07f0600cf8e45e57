import { activateGrant, type GrantContext } from "./active-grant";
import type { ListCost } from "./baseline";
import type { EstimateCatalogue, EstimateOffer, FxRate, OnExhausted } from "./catalogue";
import { demandOf, type RatioEnd } from "./demand";
import { type ActiveGrant, type DrawDown, drawDown } from "./draw-down";
import {
  type Assumptions,
  BANDS,
  type Band,
  type BandName,
  type GrantOutcome,
  type VendorEstimate,
} from "./estimate-report";
import { convertMoney } from "./fx";
import { outcomeOf, unknownsOfOffer } from "./grant-outcome";
import { tokensOf } from "./meter";
import { type Currency, divideHalfUp, type Money, type Pico } from "./money";
import type { ProjectedDay } from "./projection";
import { mapToVendor, type UsedModel, type VendorMapping } from "./vendor-mapping";

/** The dearest ratio goes with the cautious band. */
const RATIO_END: Band<RatioEnd> = { cautious: "high", expected: "mid", hopeful: "low" };
const STEADY_DAYS = 30n;

/** What every vendor is estimated against. */
export interface EstimateContext {
  readonly catalogue: EstimateCatalogue;
  readonly assumptions: Assumptions;
  readonly fx: FxRate;
  readonly used: readonly UsedModel[];
  /** The horizon. */
  readonly projected: readonly ProjectedDay[];
  /** The export's own period, once, without growth. */
  readonly cycle: readonly ProjectedDay[];
  /** OpenAI list price of the horizon, and of one period. */
  readonly list: ListCost;
  readonly cycleList: ListCost;
  /** What was paid, over the horizon, in USD pico; null without a cost export. */
  readonly paid: Pico | null;
  readonly exportTokens: bigint;
}

/** An estimate and the two figures vendors are ranked by: both null when the cost is not known. */
export interface RankedEstimate {
  readonly estimate: VendorEstimate;
  readonly horizonSaving: Pico | null;
  readonly steadySaving: Pico | null;
}

interface BandRun {
  readonly draw: DrawDown;
  readonly active: ReadonlyMap<string, ActiveGrant>;
}

function runBand(
  context: EstimateContext,
  mapping: VendorMapping,
  offers: readonly EstimateOffer[],
  currency: Currency,
  band: BandName,
): BandRun {
  const grantContext: GrantContext = { ...context, band, currency };
  const active = new Map<string, ActiveGrant>();
  for (const offer of offers) {
    for (const grant of offer.grants) {
      const activated = activateGrant(offer, grant, grantContext);
      if (activated !== null) active.set(grant.slug, activated);
    }
  }
  const demand = demandOf(context.projected, mapping.moves, RATIO_END[band]);
  return { active, draw: drawDown(demand, [...active.values()]) };
}

/** One period of the export at list price, without any grant. */
function steadyRun(context: EstimateContext, mapping: VendorMapping, band: BandName): DrawDown {
  return drawDown(demandOf(context.cycle, mapping.moves, RATIO_END[band]), []);
}

function bandOf<T>(make: (band: BandName) => T): Band<T> {
  return { cautious: make("cautious"), expected: make("expected"), hopeful: make("hopeful") };
}

/** Null as soon as one band misses a figure: part of a band would read as the whole. */
function wholeBand(make: (band: BandName) => Pico | null): Band<Pico> | null {
  const band = bandOf(make);
  const { cautious, expected, hopeful } = band;
  return cautious === null || expected === null || hopeful === null
    ? null
    : { cautious, expected, hopeful };
}

function sumMoved(list: ListCost, mapping: VendorMapping): Pico {
  let sum = 0n;
  for (const [model, pico] of list.byModel) if (mapping.moves.has(model)) sum += pico;
  return sum;
}

/** Ten-thousandths of the whole; all of it when there is nothing to cover. */
function share(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 10_000n : (part * 10_000n) / whole;
}

function tokenCoverage(days: readonly ProjectedDay[], mapping: VendorMapping): bigint {
  let [moved, all] = [0n, 0n];
  for (const { cells } of days) {
    for (const { model, meters } of cells) {
      const tokens = tokensOf(meters);
      all += tokens;
      if (mapping.moves.has(model)) moved += tokens - (meters.training ?? 0n);
    }
  }
  return share(moved, all);
}

function outcomes(
  offers: readonly EstimateOffer[],
  { active, draw }: BandRun,
  { assumptions, projected }: EstimateContext,
  currency: Currency,
): GrantOutcome[] {
  const horizon = { from: assumptions.startOn, to: projected.at(-1)?.day ?? assumptions.startOn };
  const draws = new Map(draw.grants.map((d) => [d.slug, d]));
  return offers.flatMap((offer) =>
    offer.grants.map((grant) =>
      outcomeOf(
        grant,
        active.get(grant.slug) ?? null,
        draws.get(grant.slug) ?? null,
        horizon,
        currency,
      ),
    ),
  );
}

/** The worst that can happen among the grants counted on: stops before bills before unknown. */
function onExhaustedOf(offers: readonly EstimateOffer[]): OnExhausted {
  const kinds = new Set(offers.flatMap((o) => o.grants.map((g) => g.onExhausted)));
  if (kinds.has("stops")) return "stops";
  return kinds.size === 1 && kinds.has("bills") ? "bills" : "unknown";
}

function currencyOf(mapping: VendorMapping): Currency {
  for (const { price } of mapping.moves.values()) if (price !== null) return price.currency;
  return "CNY";
}

function moneyBand(currency: Currency, band: Band<Pico> | null): Band<Money> | null {
  return band && bandOf((name) => ({ currency, pico: band[name] }));
}

/** Costs of one vendor's bands, in its own currency; null where a price is missing. */
function costsOf(
  context: EstimateContext,
  mapping: VendorMapping,
  runs: ReadonlyMap<BandName, BandRun>,
) {
  const known = (run: DrawDown | undefined) =>
    run === undefined || run.unpricedTokens > 0n ? null : run.cost;
  const cycle = wholeBand((band) => known(steadyRun(context, mapping, band)));
  return {
    horizon: wholeBand((band) => known(runs.get(band)?.draw)),
    steady: cycle && bandOf((band) => per30Days(cycle[band], context)),
  };
}

function per30Days(pico: Pico, { cycle }: EstimateContext): Pico {
  return divideHalfUp(pico * STEADY_DAYS, BigInt(cycle.length));
}

/** Money figures of one vendor, derived from its bands and the two baselines. */
function figures(
  context: EstimateContext,
  mapping: VendorMapping,
  currency: Currency,
  runs: ReadonlyMap<BandName, BandRun>,
) {
  const { assumptions, fx, list, cycleList, paid } = context;
  const display = assumptions.currency;
  const shown = (pico: Pico, from: Currency) => convertMoney({ currency: from, pico }, display, fx);
  const movedList = sumMoved(list, mapping);
  const { horizon, steady } = costsOf(context, mapping, runs);
  const cost = horizon && bandOf((band) => shown(horizon[band], currency));
  const against = (usd: Pico) =>
    moneyBand(display, cost && bandOf((band) => shown(usd, "USD") - cost[band]));
  return {
    cost: moneyBand(currency, horizon),
    costInDisplayCurrency: moneyBand(display, cost),
    saving: against(movedList),
    savingAgainstPaid: paid === null ? null : against(paid - (list.pico - movedList)),
    steadyStatePer30Days: moneyBand(currency, steady),
    steadySaving:
      steady &&
      shown(per30Days(sumMoved(cycleList, mapping), context), "USD") -
        shown(steady.expected, currency),
    moneyCoverage: share(movedList, list.pico),
  };
}

/**
 * What moving to one vendor comes to. Null when the vendor sells nothing that any of the used
 * models maps to.
 */
export function estimateVendor(context: EstimateContext, vendor: string): RankedEstimate | null {
  const { catalogue, assumptions, used } = context;
  const mapping = mapToVendor(catalogue, vendor, used, assumptions);
  if (mapping.moves.size === 0) return null;
  const offers = catalogue.offers.filter((offer) => offer.vendor === vendor);
  const currency = currencyOf(mapping);
  const runs = new Map(
    BANDS.map((band) => [band, runBand(context, mapping, offers, currency, band)]),
  );
  const expected = runs.get("expected");
  if (expected === undefined) return null;
  const { steadySaving, moneyCoverage, ...money } = figures(context, mapping, currency, runs);
  const estimate: VendorEstimate = {
    vendor,
    currency,
    mapping: mapping.rows,
    ...money,
    grants: outcomes(offers, expected, context, currency),
    firstPaidDay: expected.draw.daily.find(({ paid }) => paid > 0n)?.day ?? null,
    coverage: { tokens: tokenCoverage(context.projected, mapping), money: moneyCoverage },
    unknowns: [...mapping.unknowns, ...offers.flatMap(unknownsOfOffer)],
    onExhausted: onExhaustedOf(offers),
    daily: expected.draw.daily,
  };
  return { estimate, horizonSaving: money.saving?.expected.pico ?? null, steadySaving };
}

/**
 * The expected saving alone, in the display currency: what decides first place. Null when the vendor
 * cannot be estimated.
 */
export function expectedSaving(context: EstimateContext, vendor: string): Pico | null {
  const { catalogue, assumptions, used, fx, list } = context;
  const mapping = mapToVendor(catalogue, vendor, used, assumptions);
  if (mapping.moves.size === 0) return null;
  const offers = catalogue.offers.filter((offer) => offer.vendor === vendor);
  const currency = currencyOf(mapping);
  const { draw } = runBand(context, mapping, offers, currency, "expected");
  if (draw.unpricedTokens > 0n) return null;
  const to = assumptions.currency;
  const before = convertMoney({ currency: "USD", pico: sumMoved(list, mapping) }, to, fx);
  return before - convertMoney({ currency, pico: draw.cost }, to, fx);
}
