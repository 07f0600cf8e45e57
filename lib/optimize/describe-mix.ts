import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { type PlannedClaim, planClaims, sparedBy } from "@/lib/domain/explain/claims-plan";
import type { Mix, MixClaim, MixLimit, MixStretch } from "@/lib/domain/split/mix";
import { contextOfPart, type SplitSegment } from "@/lib/domain/split/split";
import { minus, sum } from "@/lib/domain/units/amount";
import { addDays } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import type { PricedSplit } from "./price-split";

function scheduleOf(segments: readonly SplitSegment[], context: EstimateContext): MixStretch[] {
  const { startOn } = context.source.projection;
  const schedule: MixStretch[] = [];
  for (const { from, to, shares } of segments) {
    const flat = [...shares].flatMap(([openaiModel, own]) =>
      [...own].map(([vendor, share]) => ({ openaiModel, vendor, share })),
    );
    const last = schedule.at(-1);
    const until = addDays(startOn, to);
    if (last !== undefined && sameShares(last.shares, flat)) {
      schedule[schedule.length - 1] = { ...last, to: until };
    } else schedule.push({ from: addDays(startOn, from), to: until, shares: flat });
  }
  return schedule;
}

function sameShares(a: MixStretch["shares"], b: MixStretch["shares"]): boolean {
  const text = (shares: MixStretch["shares"]) =>
    shares.map(({ openaiModel, vendor, share }) => `${openaiModel} ${vendor} ${share}`).join();
  return text(a) === text(b);
}

function claimOf({ vendor, offer, claimOn, claimBy, grants }: PlannedClaim): MixClaim {
  const used = grants.flatMap(({ firstUsedOn }) => firstUsedOn ?? []).toSorted((a, b) => a - b);
  const ends = grants.map(({ validUntil }) => validUntil);
  const last = ends.reduce((a, b) => (a === null || b === null || a > b ? a : b), ends[0] ?? null);
  return {
    vendor,
    offer,
    claimOn,
    claimBy,
    useFrom: used[0] ?? claimOn,
    validUntil: ends.includes(null) ? null : last,
  };
}

/** When to claim what the split draws on, and what waiting with some of it saves. */
function claimsOf(context: EstimateContext, { segments, vendors }: PricedSplit) {
  const { currency } = context.assumptions;
  const plans = vendors.flatMap(
    ({ slug }) => planClaims(contextOfPart(context, segments, slug), slug) ?? [],
  );
  const claims = plans.flatMap((plan) => plan.claims.map(claimOf));
  const spared = plans.map((plan) =>
    convertMoney(
      { currency: plan.cost?.currency ?? currency, pico: sparedBy(plan) },
      currency,
      context.fx,
    ),
  );
  return {
    claims: claims.toSorted(
      (a, b) => a.claimOn - b.claimOn || a.useFrom - b.useFrom || (a.offer < b.offer ? -1 : 1),
    ),
    spared: { currency, pico: sum(spared) },
  };
}

/** A split found, as it is shown. */
export function describeMix(
  context: EstimateContext,
  limit: MixLimit,
  found: { readonly split: PricedSplit; readonly bound: Pico; readonly exact: boolean },
  before: Pico | null,
): Mix {
  const { split, exact } = found;
  const { currency } = context.assumptions;
  const money = (pico: Pico) => ({ currency, pico });
  return {
    limit,
    parts: split.vendors.map(({ slug }, i) => ({
      vendor: slug,
      cost: money(split.costs[i] ?? Pico(0n)),
    })),
    cost: money(split.cost),
    saving: money(split.saving),
    bound: money(found.bound),
    marginal: before === null ? null : money(minus(split.saving, before)),
    exact,
    schedule: scheduleOf(split.segments, context),
    ...claimsOf(context, split),
  };
}
