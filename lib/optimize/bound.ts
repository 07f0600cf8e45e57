import { PICO_PER_UNIT } from "@/lib/domain/money";
import type { SplitVendor } from "@/lib/domain/split-vendor";
import type { EstimateContext } from "@/lib/domain/vendor-estimate";
import { rateOf } from "./programme";

/** What bounds a vendor's part in any split: by model at the best of its prices, and all its grants. */
export interface VendorBound {
  /** Least a model's whole usage can cost there before grants, by OpenAI model. */
  readonly least: ReadonlyMap<string, number>;
  /** Most that grants can be worth. */
  readonly grants: number;
  /** What rounding by day and line can make of a split's cost, at most. */
  readonly slack: number;
}

/** A vendor's bound, in units of the display currency. */
export function boundOf(context: EstimateContext, vendor: SplitVendor): VendorBound {
  const days = context.source.projection.days.length;
  const rate = rateOf(context, vendor);
  const least = new Map<string, number>();
  let slack = 0;
  for (const line of vendor.lines) {
    const price = (Number(line.perMillion ?? 0n) / 1e6) * rate;
    const inScope = vendor.grants.filter(({ models }) => models === null || models.has(line.model));
    const isFree = inScope.some(({ kind }) => kind === "free-model");
    const off = Math.max(
      0,
      ...inScope.map(({ kind, amount }) => (kind === "discount" ? Number(amount) : 0)),
    );
    const cost = isFree ? 0 : (Number(line.tokens.total) / 1e6) * price * (1 - off / 100);
    least.set(line.openaiModel, (least.get(line.openaiModel) ?? 0) + cost);
    slack += (days * price) / 1e6;
  }
  let grants = 0;
  for (const { kind, amount, models, recurrence } of vendor.grants) {
    const times = recurrence === "daily" || recurrence === "monthly" ? days : 1;
    const lines = vendor.lines.filter(({ model }) => models === null || models.has(model));
    const prices = lines.map((line) => (Number(line.perMillion ?? 0n) / 1e6) * rate);
    const most = Math.max(0, ...prices);
    const demand = lines.reduce((sum, line) => sum + Number(line.tokens.total) / 1e6, 0);
    if (kind === "credit") grants += (Number(amount) / Number(PICO_PER_UNIT)) * rate * times;
    if (kind === "tokens") grants += Math.min((Number(amount) / 1e6) * times, demand) * most;
  }
  return { least, grants, slack };
}

/**
 * A saving no split over exactly these vendors can exceed: each model where it is cheapest, every
 * grant worth its most.
 *
 * @param list what each model costs at OpenAI, in units of the display currency
 */
export function subsetBound(
  bounds: readonly VendorBound[],
  list: ReadonlyMap<string, number>,
  feePerVendor: number,
): number {
  const least = new Map<string, number>();
  let saving = -feePerVendor * bounds.length;
  for (const bound of bounds) {
    saving += bound.grants;
    for (const [model, cost] of bound.least) {
      const before = least.get(model);
      if (before === undefined || cost < before) least.set(model, cost);
    }
  }
  for (const [model, cost] of least) saving += (list.get(model) ?? 0) - cost;
  return saving;
}
