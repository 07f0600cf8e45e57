import { addDays } from "@/lib/domain/day";
import type { Mix, MixClaim, MixLimit, MixStretch } from "@/lib/domain/mix";
import type { Pico } from "@/lib/domain/money";
import { contextOfPart, type SplitSegment } from "@/lib/domain/split";
import { partCost } from "@/lib/domain/split-vendor";
import type { EstimateContext } from "@/lib/domain/vendor-estimate";
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

/** Offers the split's draw-downs used something of, soonest to claim first. */
function claimsOf(context: EstimateContext, { segments, vendors }: PricedSplit): MixClaim[] {
  const { startOn } = context.assumptions;
  const claims = vendors.flatMap((vendor) => {
    const { run } = partCost(contextOfPart(context, segments, vendor.slug), vendor);
    const used = new Set(run.draw.grants.flatMap(({ slug, used: n }) => (n > 0n ? [slug] : [])));
    const first = [...run.draw.relief.keys()][0] ?? 0;
    return vendor.offers
      .filter(({ grants }) => grants.some(({ slug }) => used.has(slug)))
      .map(({ slug, window }) => ({
        vendor: vendor.slug,
        offer: slug,
        claimOn: startOn,
        claimBy: window.until,
        useFrom: addDays(startOn, first),
      }));
  });
  const byDate = (day: number | null) => day ?? Number.POSITIVE_INFINITY;
  return claims.toSorted(
    (a, b) =>
      a.useFrom - b.useFrom ||
      byDate(a.claimBy) - byDate(b.claimBy) ||
      (a.offer < b.offer ? -1 : 1),
  );
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
      cost: money(split.costs[i] ?? 0n),
    })),
    cost: money(split.cost),
    saving: money(split.saving),
    bound: money(found.bound),
    marginal: before === null ? null : money(split.saving - before),
    exact,
    schedule: scheduleOf(split.segments, context),
    claims: claimsOf(context, split),
  };
}
