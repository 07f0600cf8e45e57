import { type DemandSource, demandSourceOf } from "@/lib/domain/estimate/demand-source";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { type Counts, zeroCounts } from "@/lib/domain/estimate/token-counts";
import type { UsageGroup } from "@/lib/domain/estimate/usage-part";
import type { Meter } from "@/lib/domain/units/meter";

/** Millionths of one OpenAI model's tokens by vendor; together a million. */
export type Shares = ReadonlyMap<string, bigint>;

/** Days with the same split: `shares` by OpenAI model. A model that is absent stays where it is. */
export interface SplitSegment {
  /** Index of the first day. */
  readonly from: number;
  /** Index of the last day (inclusive). */
  readonly to: number;
  readonly shares: ReadonlyMap<string, Shares>;
}

const WHOLE = 1_000_000n;

/** A vendor's part of a count. Parts of all vendors add up to the count: each is cut at running sums. */
function partOf(count: bigint, shares: Shares | undefined, vendor: string): bigint {
  let before = 0n;
  for (const [name, share] of shares ?? []) {
    const after = before + share;
    if (name === vendor) return (count * after) / WHOLE - (count * before) / WHOLE;
    before = after;
  }
  return 0n;
}

/**
 * The usage a split sends to one vendor, every day its own. With one vendor for everything it is the
 * whole usage, so the split's figures are that vendor's own.
 */
export function vendorPart(
  { projection, conditions, lanes, longest, means, requests }: DemandSource,
  segments: readonly SplitSegment[],
  vendor: string,
): DemandSource {
  const { startOn, days } = projection;
  const segmentOf = days.map((_, at) => segments.find(({ from, to }) => at >= from && at <= to));
  const parts = new Map<UsageGroup, Map<Meter, Counts>>();
  const ownPart = (model: string, counts: Counts, most: bigint) => {
    const own = zeroCounts(days.length, most);
    days.forEach((pattern, at) => {
      own[at] = partOf(counts[pattern] ?? 0n, segmentOf[at]?.shares.get(model), vendor);
    });
    return own;
  };
  for (const { group, meter, counts, most } of [...lanes.values()].flat()) {
    const own = ownPart(group.model, counts, most);
    const meters = parts.get(group) ?? new Map<Meter, Counts>();
    parts.set(group, meters.set(meter, own));
  }
  const patterns = days.map(() => ({ cells: [], growth: null, times: 1n }));
  const every = { startOn, patterns, days: days.map((_, at) => at) };
  const called = () =>
    [...requests()].map(([model, counts]) => {
      let most = 0n;
      for (const count of counts) if (count > most) most = count;
      return [model, ownPart(model, counts, most)] as const;
    });
  return demandSourceOf(every, conditions, parts, {
    longest,
    means,
    requests: () => new Map(called()),
  });
}

/** Whether a split sends everything there is to one vendor, every day. */
function takesAll(
  { lanes }: DemandSource,
  segments: readonly SplitSegment[],
  vendor: string,
): boolean {
  return segments.every(({ shares }) =>
    [...lanes.keys()].every((model) => shares.get(model)?.get(vendor) === WHOLE),
  );
}

/** The context with only a vendor's part of a split as its usage; segments cover every day. */
export function contextOfPart(
  context: EstimateContext,
  segments: readonly SplitSegment[],
  vendor: string,
): EstimateContext {
  if (takesAll(context.source, segments, vendor)) return context;
  return { ...context, source: vendorPart(context.source, segments, vendor) };
}
