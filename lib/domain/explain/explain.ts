import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { GrantKind, PaysWith, Recurrence } from "@/lib/domain/catalogue/grant";
import type { BandRun } from "@/lib/domain/estimate/band-run";
import { paidFor } from "@/lib/domain/estimate/bill";
import { basketOf, demandOf } from "@/lib/domain/estimate/demand";
import type { BoughtPacks } from "@/lib/domain/estimate/draw-down-step";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import type { BandName } from "@/lib/domain/estimate/estimate-report";
import { per30Days } from "@/lib/domain/estimate/steady-state";
import { planVendor } from "@/lib/domain/estimate/vendor-estimate";
import {
  costOf,
  listOf,
  runVendor,
  steadyState,
  type VendorPlan,
  type VendorRun,
} from "@/lib/domain/estimate/vendor-money";
import { sum } from "@/lib/domain/units/amount";
import type { Day } from "@/lib/domain/units/day";
import { type Money, Pico } from "@/lib/domain/units/money";
import { type BaselineLine, baselineLines } from "./explain-baseline";
import { type ExplainedLine, type ExplainedRun, explainDays } from "./explain-days";

/** A pool as the band draws it. */
export interface ExplainedGrant {
  readonly slug: string;
  readonly kind: GrantKind;
  readonly paysWith: PaysWith;
  /** Tokens, pico of the vendor's currency for a credit, percent for a discount; of one period. */
  readonly amount: bigint;
  /** How a matched grant comes by its amount: `exported` OpenAI tokens × `permille` ÷ 1000, at most `cap`. */
  readonly matched: {
    readonly exported: bigint;
    /** Null when not documented: the hopeful band takes 1000. */
    readonly permille: bigint | null;
    readonly cap: bigint | null;
  } | null;
  /** A credit as it is given, in its own currency. */
  readonly credit: Money | null;
  /** Packs bought, which hold the amount together; null for what is given. */
  readonly packs: BoughtPacks | null;
  readonly models: readonly string[] | null;
  readonly recurrence: Recurrence;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly granted: bigint;
  readonly used: bigint;
  readonly lapsed: bigint;
}

/** One amount of a sum: in its own currency, and in the one shown, rounded by itself. */
export interface ExplainedTerm {
  readonly what: "movedList" | "paid" | "paidForMoved" | "unmovedList" | "cost" | "basketCost";
  readonly sign: 1 | -1;
  readonly own: Money;
  readonly shown: Money;
}

/** How one vendor's figures come about in one band. */
export interface Explanation {
  readonly vendor: string;
  readonly band: BandName;
  /** What all usage costs at OpenAI, as savings stand against it; `moved` says which models this vendor takes. */
  readonly baseline: readonly BaselineLine[];
  readonly moved: readonly string[];
  readonly grants: readonly ExplainedGrant[];
  readonly runs: readonly ExplainedRun[];
  /** The sum of the runs' `paid`, in the vendor's currency; not the truth when `unpriced`. */
  readonly cost: Money;
  /** True when something nothing pays for has no price: the report then gives no cost. */
  readonly unpriced: boolean;
  /** What moves and has a price on both sides, at OpenAI less what it costs here; null when nothing has. */
  readonly saving: readonly ExplainedTerm[] | null;
  /** What was paid for what moves, less its whole cost; null without a bill. */
  readonly savingAgainstPaid: readonly ExplainedTerm[] | null;
  /** One period of `days` at list price, × 30 ÷ `days`. */
  readonly steadyState: {
    readonly days: number;
    readonly lines: readonly ExplainedLine[];
    readonly period: Pico;
    readonly per30Days: Pico;
  };
}

function termOf(
  { assumptions, fx }: EstimateContext,
  what: ExplainedTerm["what"],
  sign: ExplainedTerm["sign"],
  own: Money,
): ExplainedTerm {
  const { currency } = assumptions;
  return { what, sign, own, shown: { currency, pico: convertMoney(own, currency, fx) } };
}

const usd = (pico: bigint) => ({ currency: "USD" as const, pico: Pico(pico) });

/** What is saved: the cost of the basket stands by itself where more moves than it holds. */
function savingTerms(context: EstimateContext, { plan, currency }: VendorPlan, run: VendorRun) {
  const cost = run.basket && costOf(run.basket);
  if (cost === null) return null;
  const what = run.basket === run.run ? "cost" : "basketCost";
  const before = usd(listOf(basketOf(plan), context.against));
  return [
    termOf(context, "movedList", 1, before),
    termOf(context, what, -1, { currency, pico: cost }),
  ];
}

function paidTerms(context: EstimateContext, vendor: VendorPlan, cost: Money) {
  const { paid, list } = context;
  if (paid === null) return null;
  const less = termOf(context, "cost", -1, cost);
  if (paid.byModel === null) {
    const stays = list.pico - listOf(vendor.plan, list);
    return [
      termOf(context, "paid", 1, usd(paid.pico)),
      termOf(context, "unmovedList", -1, usd(stays)),
      less,
    ];
  }
  const moved = sum([...vendor.moves].map(([model, own]) => paidFor(paid, model, own)));
  return [termOf(context, "paidForMoved", 1, usd(moved)), less];
}

function explainedGrants(
  { exportTokens }: EstimateContext,
  offers: readonly EstimateOffer[],
  { active, draw }: BandRun,
): ExplainedGrant[] {
  const drawn = new Map(draw.grants.map((one) => [one.slug, one]));
  return offers
    .flatMap(({ grants }) => grants)
    .flatMap((grant): ExplainedGrant[] => {
      const { slug, kind, models, recurrence } = grant;
      const [counted, account] = [active.get(slug), drawn.get(slug)];
      if (counted === undefined || account === undefined) return [];
      const { amount, validFrom, validUntil, packs } = counted;
      const { granted, used, lapsed } = account;
      const matched =
        grant.kind === "matched-tokens"
          ? { exported: exportTokens, permille: grant.matchPermille, cap: grant.tokens }
          : null;
      const credit = "credit" in grant ? grant.credit : null;
      const valid = { recurrence, validFrom, validUntil };
      const size = { amount, matched, credit, packs };
      return [
        { slug, kind, paysWith: counted.kind, ...size, models, ...valid, granted, used, lapsed },
      ];
    });
}

/**
 * Every figure of one vendor in one band as arithmetic: tokens × ratio × price, pool by pool, over
 * runs of days. Its sums are the report's own, to the last unit.
 *
 * @returns null when the vendor takes none of the used models
 */
export function explainVendor(
  context: EstimateContext,
  vendor: string,
  band: BandName,
): Explanation | null {
  const planned = planVendor(context, vendor);
  if (planned === null) return null;
  const { source, cycle } = context;
  const { moves, currency, offers, plan } = planned;
  const both = runVendor(context, planned, band);
  const { run } = both;
  const runs = explainDays(plan, run.demand, [...run.active.values()], band);
  const cost = { currency, pico: sum(runs.map(({ paid }) => paid)) };
  const once = steadyState(context, planned).plan;
  const [period] = explainDays(once, demandOf(once, band), [], band);
  const days = cycle.projection.days.length;
  return {
    vendor,
    band,
    baseline: baselineLines(source, context.against),
    moved: [...moves.keys()],
    grants: explainedGrants(context, offers, run),
    runs,
    cost,
    unpriced: run.draw.unpricedTokens > 0n,
    saving: savingTerms(context, planned, both),
    savingAgainstPaid: paidTerms(context, planned, cost),
    steadyState: {
      days,
      lines: period?.lines ?? [],
      period: period?.paid ?? Pico(0n),
      per30Days: per30Days(period?.paid ?? Pico(0n), days),
    },
  };
}
