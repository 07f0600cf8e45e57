import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { OnExhausted } from "@/lib/domain/catalogue/grant";
import { minus, sum } from "@/lib/domain/units/amount";
import type { Currency, Money, Pico } from "@/lib/domain/units/money";
import { type BandContext, type BandRun, RATIO_END, runBand } from "./band-run";
import type { ListCost } from "./baseline";
import { type DemandSource, listPriceOf, planDemand } from "./demand";
import {
  BANDS,
  type Band,
  type BandName,
  type GrantOutcome,
  type Unknown,
  type VendorEstimate,
} from "./estimate-report";
import { outcomeOf, unknownsOfOffer, type VendorMoney } from "./grant-outcome";
import { paceOf } from "./grant-pace";
import { dailySpend } from "./list-cost";
import { unknownStacking } from "./offer-choice";
import type { ModelTokens } from "./projection-totals";
import { per30Days } from "./steady-state";
import { vendorCase } from "./vendor-case";
import type { VendorMapping } from "./vendor-mapping";

/** What every vendor is estimated against. `source` is the horizon. */
export interface EstimateContext extends BandContext {
  readonly tokens: ReadonlyMap<string, ModelTokens>;
  /** The export's own period, once, without growth. */
  readonly cycle: DemandSource;
  /** OpenAI list price of the horizon, and of one period. */
  readonly list: ListCost;
  readonly cycleList: ListCost;
  /** What was paid, over the horizon, in USD pico; null without a cost export. */
  readonly paid: Pico | null;
}

/** An estimate and the two figures vendors are ranked by: both null when the cost is not known. */
export interface RankedEstimate {
  readonly estimate: VendorEstimate;
  readonly horizonSaving: Pico | null;
  readonly steadySaving: Pico | null;
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
  return sum([...list.byModel].flatMap(([model, pico]) => (mapping.moves.has(model) ? pico : [])));
}

/** Ten-thousandths of the whole; all of it when there is nothing to cover. */
function share(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 10_000n : (part * 10_000n) / whole;
}

function tokenCoverage({ tokens }: EstimateContext, mapping: VendorMapping): bigint {
  let [moved, whole] = [0n, 0n];
  for (const [model, { all, training }] of tokens) {
    whole += all;
    if (mapping.moves.has(model)) moved += all - training;
  }
  return share(moved, whole);
}

function outcomes(
  offers: readonly EstimateOffer[],
  { active, draw, demand }: BandRun,
  money: VendorMoney,
): GrantOutcome[] {
  const draws = new Map(draw.grants.map((one) => [one.slug, one]));
  return offers.flatMap(({ grants }) =>
    grants.map((grant) => {
      const [counted, drawn] = [active.get(grant.slug), draws.get(grant.slug)];
      const whole =
        counted === undefined || drawn === undefined
          ? null
          : { active: counted, draw: drawn, pace: paceOf(grant, counted, demand) };
      return outcomeOf(grant, whole, demand, money);
    }),
  );
}

function unknownsOf(offers: readonly EstimateOffer[]): Unknown[] {
  const stacking = unknownStacking(offers).map(
    ({ slug }): Unknown => ({ code: "stacking", about: slug, day: null }),
  );
  return [...offers.flatMap(unknownsOfOffer), ...stacking];
}

/** The worst that can happen among the grants counted on: stops before bills before unknown. */
function onExhaustedOf(offers: readonly EstimateOffer[]): OnExhausted {
  const kinds = new Set(offers.flatMap((o) => o.grants.map((g) => g.onExhausted)));
  if (kinds.has("stops")) return "stops";
  return kinds.size === 1 && kinds.has("bills") ? "bills" : "unknown";
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
  const plan = planDemand(context.cycle, mapping.moves);
  const cycle = wholeBand((band) => listPriceOf(plan, RATIO_END[band]));
  const days = context.cycle.projection.days.length;
  return {
    horizon: wholeBand((band) => {
      const draw = runs.get(band)?.draw;
      return draw === undefined || draw.unpricedTokens > 0n ? null : draw.cost;
    }),
    steady: cycle && bandOf((band) => per30Days(cycle[band], days)),
  };
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
    moneyBand(display, cost && bandOf((band) => minus(shown(usd, "USD"), cost[band])));
  return {
    cost: moneyBand(currency, horizon),
    costInDisplayCurrency: moneyBand(display, cost),
    saving: against(movedList),
    savingAgainstPaid: paid === null ? null : against(minus(paid, minus(list.pico, movedList))),
    steadyStatePer30Days: moneyBand(currency, steady),
    steadySaving:
      steady &&
      minus(
        shown(per30Days(sumMoved(cycleList, mapping), context.cycle.projection.days.length), "USD"),
        shown(steady.expected, currency),
      ),
    moneyCoverage: share(movedList, list.pico),
  };
}

/**
 * What moving to one vendor comes to. Null when the vendor sells nothing that any of the used
 * models maps to.
 */
export function estimateVendor(context: EstimateContext, vendor: string): RankedEstimate | null {
  const found = vendorCase(context, vendor);
  if (found === null) return null;
  const { mapping, offers, currency } = found;
  const runs = new Map(BANDS.map((band) => [band, runBand(context, found, band)]));
  const expected = runs.get("expected");
  if (expected === undefined) return null;
  const { steadySaving, moneyCoverage, ...money } = figures(context, mapping, currency, runs);
  const daily = dailySpend(expected.demand, expected.draw.relief);
  const estimate: VendorEstimate = {
    vendor,
    currency,
    mapping: mapping.rows,
    ...money,
    grants: outcomes(offers, expected, { currency, fx: context.fx }),
    firstPaidDay: daily.find(({ paid }) => paid > 0n)?.day ?? null,
    coverage: { tokens: tokenCoverage(context, mapping), money: moneyCoverage },
    unknowns: [...mapping.unknowns, ...unknownsOf(offers)],
    onExhausted: onExhaustedOf(offers),
    daily,
  };
  return { estimate, horizonSaving: money.saving?.expected.pico ?? null, steadySaving };
}

/**
 * The expected saving alone, in the display currency: what decides first place. Null when the vendor
 * cannot be estimated.
 */
export function expectedSaving(context: EstimateContext, vendor: string): Pico | null {
  const { assumptions, fx, list } = context;
  const found = vendorCase(context, vendor);
  if (found === null) return null;
  const { mapping, currency } = found;
  const { draw } = runBand(context, found, "expected");
  if (draw.unpricedTokens > 0n) return null;
  const to = assumptions.currency;
  const before = convertMoney({ currency: "USD", pico: sumMoved(list, mapping) }, to, fx);
  return minus(before, convertMoney({ currency, pico: draw.cost }, to, fx));
}
