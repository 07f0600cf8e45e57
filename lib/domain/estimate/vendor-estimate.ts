import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import type { OnExhausted } from "@/lib/domain/catalogue/grant";
import type { Currency, Pico } from "@/lib/domain/units/money";
import type { BandRun } from "./band-run";
import { confidenceOf } from "./confidence";
import { basketOf, type DemandPlan, planDemand } from "./demand";
import { unitsIn } from "./demand-source";
import type { EstimateContext } from "./estimate-context";
import {
  BANDS,
  type BandName,
  type GrantOutcome,
  type Unknown,
  type VendorEstimate,
} from "./estimate-report";
import { fxUnknowns, holdsUntil } from "./evidence-age";
import { outcomeOf, unknownsOfOffer, type VendorMoney } from "./grant-outcome";
import { paceOf } from "./grant-pace";
import { dailySpend } from "./list-cost";
import { unknownStacking } from "./offer-choice";
import { currencyOf, describeMoves, movesTo, partFor } from "./vendor-mapping";
import {
  bandOf,
  costOf,
  listOf,
  moneyBand,
  rankValueOf,
  runVendor,
  savingAgainstPaid,
  savingOf,
  shownIn,
  steadyState,
  type VendorPlan,
  type VendorRun,
} from "./vendor-money";
import { offersKnown } from "./vendor-offers";

/** An estimate and the two figures vendors are ranked by: both null when the cost is not known. */
export interface RankedEstimate {
  readonly estimate: VendorEstimate;
  readonly horizonValue: Pico | null;
  readonly steadyValue: Pico | null;
}

/** Ten-thousandths of the whole; all of it when there is nothing to cover. */
function share(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 10_000n : (part * 10_000n) / whole;
}

function tokenCoverage({ tokens, source }: EstimateContext, { lines }: DemandPlan): bigint {
  let [moved, whole] = [0n, 0n];
  for (const { all } of tokens.values()) whole += all;
  for (const { lane, from, to } of lines) moved += unitsIn(source, lane, { from, to });
  return share(moved, whole);
}

/** Tokens without a price count as dear as those with one are on average. */
function moneyCoverage({ tokens, against }: EstimateContext, plan: DemandPlan): bigint {
  let whole = 0n;
  for (const { all } of tokens.values()) whole += all;
  const unpriced = against.unpriced.reduce((sum, one) => sum + one.tokens, 0n);
  const priced = whole - unpriced;
  if (priced <= 0n) return unpriced > 0n ? 0n : share(0n, 0n);
  return share(listOf(plan, against) * priced, against.pico * whole);
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

/** What a vendor is asked for over the horizon; null when it takes nothing of what is used. */
export function planVendor(context: EstimateContext, vendor: string): VendorPlan | null {
  const moves = movesTo(context, vendor);
  if (moves.size === 0) return null;
  return {
    moves,
    currency: currencyOf(moves),
    offers: partFor(context, vendor).offers,
    plan: planDemand(context.source, moves, context.against.spans),
  };
}

/** Money figures of one vendor, derived from its bands and the baselines. */
function figures(
  context: EstimateContext,
  vendor: VendorPlan,
  runs: ReadonlyMap<BandName, VendorRun>,
) {
  const display = context.assumptions.currency;
  const { currency } = vendor;
  const each = (figure: (run: VendorRun) => Pico | null) =>
    bandOf((band) => {
      const run = runs.get(band);
      return run === undefined ? null : figure(run);
    });
  const shown = (pico: Pico | null, from: Currency) =>
    pico === null ? null : shownIn(context, pico, from);
  const cost = each(({ run }) => costOf(run));
  return {
    cost: moneyBand(currency, cost),
    costInDisplayCurrency: moneyBand(
      display,
      bandOf((band) => shown(cost[band], currency)),
    ),
    saving: moneyBand(
      display,
      each((run) => savingOf(context, vendor, run)),
    ),
    savingAgainstPaid: moneyBand(
      display,
      each((run) => savingAgainstPaid(context, vendor, run)),
    ),
  };
}

/**
 * What moving to one vendor comes to. Null when the vendor sells nothing that any of the used
 * models maps to.
 */
export function estimateVendor(context: EstimateContext, vendor: string): RankedEstimate | null {
  const planned = planVendor(context, vendor);
  if (planned === null) return null;
  const { moves, offers, currency, plan } = planned;
  const mapping = describeMoves(context, vendor, moves);
  const runs = new Map(BANDS.map((band) => [band, runVendor(context, planned, band)]));
  const expected = runs.get("expected");
  if (expected === undefined) return null;
  const steady = steadyState(context, planned);
  const daily = dailySpend(expected.run.demand, expected.run.draw.relief);
  const money = figures(context, planned, runs);
  const unknowns = [
    ...mapping.unknowns,
    ...unknownsOf(offersKnown(offers, context.assumptions)),
    ...fxUnknowns(context, currency),
  ];
  const until = holdsUntil(context, planned, expected.run);
  const estimate: VendorEstimate = {
    vendor,
    currency,
    mapping: mapping.rows,
    ...money,
    steadyStatePer30Days: moneyBand(currency, steady.cost),
    grants: outcomes(offers, expected.run, { currency, fx: context.fx }),
    firstPaidDay: daily.find(({ paid }) => paid > 0n)?.day ?? null,
    coverage: {
      tokens: tokenCoverage(context, plan),
      money: moneyCoverage(context, basketOf(plan)),
    },
    confidence: confidenceOf({ saving: money.saving, mapping: mapping.rows, unknowns }),
    holdsUntil: until,
    unknowns,
    onExhausted: onExhaustedOf(offers),
    daily,
  };
  return {
    estimate,
    horizonValue: rankValueOf(context, planned, expected),
    steadyValue: steady.rankValue,
  };
}

/**
 * What decides first place, in the display currency, expected band (see {@link rankValueOf}). Null
 * when the vendor cannot be estimated.
 */
export function expectedSaving(context: EstimateContext, vendor: string): Pico | null {
  const planned = planVendor(context, vendor);
  return planned && plannedSaving(context, planned);
}

/** The same of a plan made before: for contexts that differ in nothing but the exchange rate. */
export function plannedSaving(context: EstimateContext, planned: VendorPlan): Pico | null {
  return rankValueOf(context, planned, runVendor(context, planned, "expected"));
}
