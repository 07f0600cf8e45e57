import { convertMoney } from "@/lib/domain/catalogue/fx";
import { type Currency, type Money, Pico } from "@/lib/domain/units/money";
import { type BandRun, runBand } from "./band-run";
import { paidFor } from "./bill";
import { basketOf, type DemandPlan, listPriceOf, planDemand } from "./demand";
import type { DayRange } from "./demand-source";
import type { EstimateContext } from "./estimate-context";
import { BANDS, type Band, type BandName } from "./estimate-report";
import type { ModelMove, Moves } from "./model-move";
import { type ListCost, laneCost, spansFor } from "./openai-side";
import { per30Days } from "./steady-state";
import type { VendorOffers } from "./vendor-offers";

/** One figure in each band; null in a band that cannot say. */
export type PicoBand = Band<Pico | null>;

export function bandOf<T>(make: (band: BandName) => T): Band<T> {
  return { cautious: make("cautious"), expected: make("expected"), hopeful: make("hopeful") };
}

/** A band as money; null when no band can say. */
export function moneyBand(currency: Currency, band: PicoBand): Band<Money | null> | null {
  if (BANDS.every((name) => band[name] === null)) return null;
  return bandOf((name) => {
    const pico = band[name];
    return pico === null ? null : { currency, pico };
  });
}

/** A vendor's moves and what they ask of it over the horizon. */
export interface VendorPlan {
  readonly moves: Moves;
  readonly currency: Currency;
  readonly offers: VendorOffers;
  readonly plan: DemandPlan;
}

/** What a vendor costs: everything that moves, and of it what has a price on both sides. */
export interface VendorRun {
  readonly run: BandRun;
  /** Null when nothing that moves has a price at OpenAI. */
  readonly basket: BandRun | null;
}

/** Draws a vendor down in one band, and its basket where that is less than all. */
export function runVendor(
  context: EstimateContext,
  { plan, offers, currency }: VendorPlan,
  band: BandName,
): VendorRun {
  const run = runBand(context, plan, offers, currency, band);
  if (plan.lines.every(({ inBasket }) => inBasket)) return { run, basket: run };
  const basket = basketOf(plan);
  const isEmpty = basket.lines.length === 0;
  return { run, basket: isEmpty ? null : runBand(context, basket, offers, currency, band) };
}

/** What a run costs, in the vendor's currency; null when something nothing pays for has no price. */
export function costOf({ draw }: BandRun): Pico | null {
  return draw.unpricedTokens > 0n ? null : draw.cost;
}

/** What a plan's lines cost at OpenAI, on one side. */
export function listOf({ lines, source }: DemandPlan, { spans }: ListCost): Pico {
  let pico = 0n;
  for (const { lane, from, to } of lines) {
    pico += laneCost(source, lane, spansFor(spans, lane) ?? [], { from, to });
  }
  return Pico(pico);
}

/** US dollars, or the vendor's currency, in the one shown. */
export function shownIn({ assumptions, fx }: EstimateContext, pico: bigint, from: Currency): Pico {
  return convertMoney({ currency: from, pico: Pico(pico) }, assumptions.currency, fx);
}

/** What is saved against what savings stand against, in the display currency. */
export function savingOf(
  context: EstimateContext,
  { plan, currency }: VendorPlan,
  { basket }: VendorRun,
): Pico | null {
  const cost = basket && costOf(basket);
  if (cost === null) return null;
  const before = shownIn(context, listOf(basketOf(plan), context.against), "USD");
  return Pico(before - shownIn(context, cost, currency));
}

/**
 * What vendors are ranked by, in the display currency, larger first: the saving where staying is an
 * answer, else the list price of all usage less the cost, what is left behind counted at list price.
 */
export function rankValueOf(
  context: EstimateContext,
  vendor: VendorPlan,
  run: VendorRun,
): Pico | null {
  if (context.reachable) return savingOf(context, vendor, run);
  const cost = costOf(run.run);
  if (cost === null) return null;
  const before = shownIn(context, listOf(vendor.plan, context.list), "USD");
  return Pico(before - shownIn(context, cost, vendor.currency));
}

const rangesOf = (moves: readonly ModelMove[]): readonly DayRange[] => moves;

/** What is saved against the bill: the lines of what moves, on the days it does, less its whole cost. */
export function savingAgainstPaid(
  context: EstimateContext,
  { moves, plan, currency }: VendorPlan,
  { run }: VendorRun,
): Pico | null {
  const cost = costOf(run);
  if (cost === null || context.paid === null) return null;
  const { paid, list } = context;
  let moved: bigint;
  if (paid.byModel === null) moved = paid.pico - (list.pico - listOf(plan, list));
  else {
    moved = 0n;
    for (const [model, pieces] of moves) moved += paidFor(paid, model, rangesOf(pieces));
  }
  return Pico(shownIn(context, moved, "USD") - shownIn(context, cost, currency));
}

/** Where things stand on the horizon's last day, over all days of one period. */
export function steadyMoves(moves: Moves, horizonDays: number, cycleDays: number): Moves {
  return new Map(
    [...moves].flatMap(([model, pieces]) => {
      const last = pieces.at(-1);
      if (last === undefined || last.to < horizonDays - 1) return [];
      return [[model, [{ ...last, from: 0, to: cycleDays - 1 }]] as const];
    }),
  );
}

/** 30 days at the export's own pace, without growth and one-off grants, as things stand at the end. */
export interface SteadyState {
  readonly plan: DemandPlan;
  /** In the vendor's currency. */
  readonly cost: PicoBand;
  /** In the display currency. */
  readonly rankValue: Pico | null;
}

export function steadyState(
  context: EstimateContext,
  { moves, currency }: Pick<VendorPlan, "moves" | "currency">,
): SteadyState {
  const { cycle, cycleAgainst, assumptions, reachable } = context;
  const days = cycle.projection.days.length;
  const lasting = steadyMoves(moves, assumptions.horizonDays, days);
  const plan = planDemand(cycle, lasting, cycleAgainst.spans);
  const cost = bandOf((band) => {
    const pico = listPriceOf(plan, band);
    return pico === null ? null : per30Days(pico, days);
  });
  const counted = reachable ? basketOf(plan) : plan;
  const basket = listPriceOf(counted, "expected");
  const isEmpty = counted.lines.length === 0 && plan.lines.length > 0;
  if (basket === null || isEmpty) return { plan, cost, rankValue: null };
  const before = shownIn(context, per30Days(listOf(counted, cycleAgainst), days), "USD");
  const after = shownIn(context, per30Days(basket, days), currency);
  return { plan, cost, rankValue: Pico(before - after) };
}
