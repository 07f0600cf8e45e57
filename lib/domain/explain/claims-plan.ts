import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { claimDay } from "@/lib/domain/estimate/active-grant";
import { type BandRun, runBand } from "@/lib/domain/estimate/band-run";
import type { DemandPlan } from "@/lib/domain/estimate/demand";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { lastDayOf } from "@/lib/domain/estimate/projection";
import { planVendor } from "@/lib/domain/estimate/vendor-estimate";
import { minus } from "@/lib/domain/units/amount";
import { addDays, type Day } from "@/lib/domain/units/day";
import { type Currency, type Money, Pico } from "@/lib/domain/units/money";

/** What one grant gives with its offer claimed on the start day, and as planned. Expected band. */
export interface PlannedGrant {
  readonly slug: string;
  /** `pico` of the vendor's currency. */
  readonly unit: "tokens" | "pico";
  /** Whether its days are counted from the claim, so that waiting moves its end. */
  readonly runsFromClaim: boolean;
  readonly usedAtOnce: bigint;
  readonly used: bigint;
  readonly lapsedAtOnce: bigint;
  readonly lapsed: bigint;
  /** First day it pays; null when it never does. */
  readonly firstUsedOn: Day | null;
  readonly validFrom: Day;
  /** Null: no end. */
  readonly validUntil: Day | null;
}

/** When to claim one offer. */
export interface PlannedClaim {
  readonly vendor: string;
  readonly offer: string;
  readonly claimOn: Day;
  /** First and last day of the documented window; null where that is not documented. */
  readonly claimFrom: Day | null;
  readonly claimBy: Day | null;
  /** Why then: nothing is gained by waiting, less lapses if one waits, or it cannot be claimed before. */
  readonly reason: "at-once" | "wait" | "opens-later";
  /** Grants that count for something then. */
  readonly grants: readonly PlannedGrant[];
}

/** When to claim a vendor's offers to pay least. */
export interface ClaimsPlan {
  readonly vendor: string;
  /** In order of claim; offers that count for nothing are absent. */
  readonly claims: readonly PlannedClaim[];
  /** Expected cost with everything claimed as assumed, and as planned, in the vendor's currency; null without a price. */
  readonly costAtOnce: Money | null;
  readonly cost: Money | null;
}

type Claims = Readonly<Record<string, Day>>;

interface Planning {
  readonly context: EstimateContext;
  readonly plan: DemandPlan;
  readonly offers: readonly EstimateOffer[];
  readonly currency: Currency;
}

function runWith({ context, plan, offers, currency }: Planning, claims: Claims): BandRun {
  const assumptions = { ...context.assumptions, claims };
  return runBand({ ...context, assumptions }, plan, offers, currency, "expected");
}

/**
 * The days an offer may be claimed on: from the assumed one to the documented last day. Without a
 * documented last day nobody knows how long one may wait, so only the first day counts.
 */
function claimDays({ context }: Planning, offer: EstimateOffer): Day[] {
  const { startOn } = context.assumptions;
  const assumed = claimDay(offer, context.assumptions);
  const opens = offer.window.from ?? offer.window.reportedFrom ?? assumed;
  const from = [assumed, opens].reduce((last, day) => (day > last ? day : last), startOn);
  const horizonEnd = lastDayOf(context.source.projection);
  const { until } = offer.window;
  const last = until === null ? from : until < horizonEnd ? until : horizonEnd;
  return Array.from({ length: last < from ? 0 : last - from + 1 }, (_, i) => addDays(from, i));
}

/** Fewer unpriced tokens first, then the smaller cost: negative when `a` is better. */
function compareRuns({ draw: a }: BandRun, { draw: b }: BandRun): number {
  if (a.unpricedTokens !== b.unpricedTokens) return a.unpricedTokens < b.unpricedTokens ? -1 : 1;
  return a.cost === b.cost ? 0 : a.cost < b.cost ? -1 : 1;
}

/** Moves one claim after the other to its best day, of equally good ones the first, until none moves. */
function searchClaims(planning: Planning): Claims {
  let { claims } = planning.context.assumptions;
  let best = runWith(planning, claims);
  for (let moved = true; moved; ) {
    moved = false;
    for (const offer of planning.offers) {
      const { slug } = offer;
      for (const day of claimDays(planning, offer)) {
        const now = claimDay(offer, { ...planning.context.assumptions, claims });
        const there = { ...claims, [slug]: day };
        const tried = runWith(planning, there);
        const order = compareRuns(tried, best);
        if (order > 0 || (order === 0 && day >= now)) continue;
        [best, claims, moved] = [tried, there, true];
      }
    }
  }
  return claims;
}

function plannedGrants(offer: EstimateOffer, before: BandRun, after: BandRun): PlannedGrant[] {
  return offer.grants.flatMap(({ slug, starts, validity }) => {
    const active = after.active.get(slug);
    const then = after.draw.grants.find((draw) => draw.slug === slug);
    if (active === undefined || then === undefined) return [];
    const atOnce = before.draw.grants.find((draw) => draw.slug === slug);
    const { kind, validFrom, validUntil } = active;
    return {
      slug,
      unit: kind === "credit" || kind === "discount" ? ("pico" as const) : ("tokens" as const),
      runsFromClaim: starts.kind === "claim" && validity.kind === "days",
      usedAtOnce: atOnce?.used ?? 0n,
      used: then.used,
      lapsedAtOnce: atOnce?.lapsed ?? 0n,
      lapsed: then.lapsed,
      firstUsedOn: then.firstUsedOn,
      validFrom,
      validUntil,
    };
  });
}

function claimOf(planning: Planning, offer: EstimateOffer, claimOn: Day, grants: PlannedGrant[]) {
  const assumed = claimDay(offer, planning.context.assumptions);
  const [first] = claimDays(planning, offer);
  const { from, until } = offer.window;
  const reason: PlannedClaim["reason"] =
    claimOn === assumed ? "at-once" : claimOn === first ? "opens-later" : "wait";
  const { vendor, slug } = offer;
  return { vendor, offer: slug, claimOn, claimFrom: from, claimBy: until, reason, grants };
}

const moneyOf = (currency: Currency, { draw }: BandRun): Money | null =>
  draw.unpricedTokens > 0n ? null : { currency, pico: draw.cost };

/**
 * When to claim each of a vendor's offers, within its window, so that least is paid: a grant whose
 * validity runs from the claim lasts longer into the use when it is claimed later.
 *
 * Every day of the window is tried, one offer at a time, until no single claim can be moved to any
 * gain; of equally good days the first, for nothing is gained by waiting. Nobody is told to wait
 * where no deadline is documented. The plan never costs more than claiming as assumed.
 *
 * @returns null when the vendor takes none of the used models
 */
export function planClaims(context: EstimateContext, vendor: string): ClaimsPlan | null {
  const { assumptions } = context;
  const found = planVendor(context, vendor);
  if (found === null) return null;
  const { plan, offers, currency } = found;
  const planning: Planning = { context, plan, offers, currency };
  const before = runWith(planning, assumptions.claims);
  const claims = searchClaims(planning);
  const after = runWith(planning, claims);
  const planned = offers.flatMap((offer) => {
    const grants = plannedGrants(offer, before, after);
    if (grants.every(({ used: n }) => n === 0n)) return [];
    return claimOf(planning, offer, claimDay(offer, { ...assumptions, claims }), grants);
  });
  return {
    vendor,
    claims: planned.toSorted((a, b) => a.claimOn - b.claimOn || (a.offer < b.offer ? -1 : 1)),
    costAtOnce: moneyOf(currency, before),
    cost: moneyOf(currency, after),
  };
}

/** What a plan saves over claiming as assumed, in the vendor's currency; zero without a price. */
export function sparedBy({ costAtOnce, cost }: ClaimsPlan): Pico {
  return costAtOnce === null || cost === null ? Pico(0n) : minus(costAtOnce.pico, cost.pico);
}
