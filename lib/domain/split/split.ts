import { type DemandSource, demandSourceOf } from "@/lib/domain/estimate/demand";
import { zeroCounts } from "@/lib/domain/estimate/token-counts";
import type { EstimateContext } from "@/lib/domain/estimate/vendor-estimate";

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
  { projection, lanes }: DemandSource,
  segments: readonly SplitSegment[],
  vendor: string,
): DemandSource {
  const { startOn, days } = projection;
  const segmentOf = days.map((_, at) => segments.find(({ from, to }) => at >= from && at <= to));
  const parts = [...lanes].map(([model, meters]) => {
    const ofMeters = [...meters].map(([meter, { counts, most }]) => {
      const own = zeroCounts(days.length, most);
      days.forEach((pattern, at) => {
        own[at] = partOf(counts[pattern] ?? 0n, segmentOf[at]?.shares.get(model), vendor);
      });
      return [meter, own] as const;
    });
    return [model, new Map(ofMeters)] as const;
  });
  const patterns = days.map(() => ({ cells: [], times: 1n }));
  return demandSourceOf({ startOn, patterns, days: days.map((_, at) => at) }, new Map(parts));
}

/** The context with only a vendor's part of a split as its usage. */
export function contextOfPart(
  context: EstimateContext,
  segments: readonly SplitSegment[],
  vendor: string,
): EstimateContext {
  return { ...context, source: vendorPart(context.source, segments, vendor) };
}
