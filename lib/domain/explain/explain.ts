import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { GrantKind, Recurrence } from "@/lib/domain/catalogue/grant";
import { type BandRun, RATIO_END, runBand } from "@/lib/domain/estimate/band-run";
import { listPricesOn } from "@/lib/domain/estimate/baseline";
import { demandOf, planDemand } from "@/lib/domain/estimate/demand";
import type { BandName } from "@/lib/domain/estimate/estimate-report";
import { per30Days } from "@/lib/domain/estimate/steady-state";
import { vendorCase } from "@/lib/domain/estimate/vendor-case";
import type { EstimateContext } from "@/lib/domain/estimate/vendor-estimate";
import { minus, sum } from "@/lib/domain/units/amount";
import type { Day } from "@/lib/domain/units/day";
import { type Money, Pico } from "@/lib/domain/units/money";
import { type BaselineLine, baselineLines } from "./explain-baseline";
import { type ExplainedLine, type ExplainedRun, explainDays } from "./explain-days";

/** A pool as the band draws it. */
export interface ExplainedGrant {
  readonly slug: string;
  readonly kind: GrantKind;
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
  readonly what: "movedList" | "paid" | "unmovedList" | "cost";
  readonly sign: 1 | -1;
  readonly own: Money;
  readonly shown: Money;
}

/** How one vendor's figures come about in one band. */
export interface Explanation {
  readonly vendor: string;
  readonly band: BandName;
  /** OpenAI's list price of all usage; `moved` says which models this vendor takes. */
  readonly baseline: readonly BaselineLine[];
  readonly moved: readonly string[];
  readonly grants: readonly ExplainedGrant[];
  readonly runs: readonly ExplainedRun[];
  /** The sum of the runs' `paid`, in the vendor's currency; not the truth when `unpriced`. */
  readonly cost: Money;
  /** True when something nothing pays for has no price: the report then gives no cost. */
  readonly unpriced: boolean;
  /** List price of what moves, less the cost; and what was paid for it, less the cost. Null without a bill. */
  readonly saving: readonly ExplainedTerm[];
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

function savingTerms(context: EstimateContext, moved: readonly string[], cost: Money) {
  const { list, paid } = context;
  const usd = (pico: Pico) => ({ currency: "USD" as const, pico });
  const movedList = sum(moved.flatMap((model) => list.byModel.get(model) ?? []));
  const less = termOf(context, "cost", -1, cost);
  return {
    saving: [termOf(context, "movedList", 1, usd(movedList)), less],
    savingAgainstPaid:
      paid === null
        ? null
        : [
            termOf(context, "paid", 1, usd(paid)),
            termOf(context, "unmovedList", -1, usd(minus(list.pico, movedList))),
            less,
          ],
  };
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
      const { amount, validFrom, validUntil } = counted;
      const { granted, used, lapsed } = account;
      const matched =
        grant.kind === "matched-tokens"
          ? { exported: exportTokens, permille: grant.matchPermille, cap: grant.tokens }
          : null;
      const credit = grant.kind === "credit" ? grant.credit : null;
      const valid = { recurrence, validFrom, validUntil };
      return [{ slug, kind, amount, matched, credit, models, ...valid, granted, used, lapsed }];
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
  const { catalogue, assumptions, source, cycle } = context;
  const found = vendorCase(context, vendor);
  if (found === null) return null;
  const { mapping, offers, plan, currency } = found;
  const run = runBand(context, found, band);
  const end = RATIO_END[band];
  const runs = explainDays(plan, run.demand, [...run.active.values()], end);
  const cost = { currency, pico: sum(runs.map(({ paid }) => paid)) };
  const moved = [...mapping.moves.keys()];
  const once = planDemand(cycle, mapping.moves);
  const [period] = explainDays(once, demandOf(once, end), [], end);
  const days = cycle.projection.days.length;
  return {
    vendor,
    band,
    baseline: baselineLines(
      source.projection.patterns,
      listPricesOn(catalogue.prices, assumptions.asOf),
    ),
    moved,
    grants: explainedGrants(context, offers, run),
    runs,
    cost,
    unpriced: run.draw.unpricedTokens > 0n,
    ...savingTerms(context, moved, cost),
    steadyState: {
      days,
      lines: period?.lines ?? [],
      period: period?.paid ?? Pico(0n),
      per30Days: per30Days(period?.paid ?? Pico(0n), days),
    },
  };
}
