import type { SplitSegment } from "@/lib/domain/split/split";
import type { SplitVendor } from "@/lib/domain/split/split-vendor";
import { modelsOf, type Stretch, shareName } from "./programme";
import type { Solved } from "./solver";

const WHOLE = 1_000_000;

/** Shares as whole millionths that add up to a million; the largest takes what rounding leaves. */
function wholeShares(shares: readonly (readonly [string, number])[]): Map<string, bigint> {
  const rounded = shares
    .map(([vendor, share]) => ({ vendor, parts: Math.round(share * WHOLE) }))
    .filter(({ parts }) => parts > 0);
  const largest = rounded.toSorted((a, b) => b.parts - a.parts)[0];
  const sum = rounded.reduce((all, { parts }) => all + parts, 0);
  return new Map(
    rounded.map(({ vendor, parts }) => [
      vendor,
      BigInt(parts + (vendor === largest?.vendor ? WHOLE - sum : 0)),
    ]),
  );
}

/** A programme's solution as the split it means. */
export function readSplit(
  solved: Solved,
  vendors: readonly SplitVendor[],
  stretches: readonly Stretch[],
): SplitSegment[] {
  const models = modelsOf(vendors);
  return stretches.map(({ from, to }, s) => ({
    from,
    to,
    shares: new Map(
      models.map((model, m) => {
        const takers = vendors.flatMap(({ slug, lines }, v) =>
          lines.some((line) => line.openaiModel === model)
            ? [[slug, solved.value(shareName(s, m, v))] as const]
            : [],
        );
        return [model, wholeShares(takers)];
      }),
    ),
  }));
}

/** Everything a vendor can take, sent to it over the whole horizon. */
export function wholeSplit(vendor: SplitVendor, days: number): SplitSegment[] {
  const shares = modelsOf([vendor]).map(
    (model) => [model, new Map([[vendor.slug, BigInt(WHOLE)]])] as const,
  );
  return [{ from: 0, to: days - 1, shares: new Map(shares) }];
}
