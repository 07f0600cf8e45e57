import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { contextOfPart, type SplitSegment } from "@/lib/domain/split/split";
import { partCost, type SplitVendor } from "@/lib/domain/split/split-vendor";
import { sum } from "@/lib/domain/units/amount";
import { Pico } from "@/lib/domain/units/money";

/** A split with the draw-down's own figures, in the display currency. */
export interface PricedSplit {
  readonly segments: readonly SplitSegment[];
  /** Vendors it sends something to. */
  readonly vendors: readonly SplitVendor[];
  readonly costs: readonly Pico[];
  readonly cost: Pico;
  /** Less the integration of each vendor. */
  readonly saving: Pico;
}

/** What the models in a split would cost at OpenAI: what every vendor's saving stands against. */
function beforeOf({ against, assumptions, fx }: EstimateContext, models: Iterable<string>): Pico {
  const usd = sum([...models].flatMap((model) => against.byModel.get(model) ?? []));
  return convertMoney({ currency: "USD", pico: usd }, assumptions.currency, fx);
}

/** Draws every vendor's part of a split down. */
export function priceSplit(
  context: EstimateContext,
  segments: readonly SplitSegment[],
  given: readonly SplitVendor[],
  integrationCost: Pico,
): PricedSplit {
  const models = new Set(segments.flatMap(({ shares }) => [...shares.keys()]));
  const sent = new Set(
    segments.flatMap(({ shares }) => [...shares.values()].flatMap((own) => [...own.keys()])),
  );
  const vendors = given.filter(({ slug }) => sent.has(slug));
  const costs = vendors.map(
    (vendor) => partCost(contextOfPart(context, segments, vendor.slug), vendor).cost,
  );
  const cost = sum(costs);
  const fees = integrationCost * BigInt(vendors.length);
  return { segments, vendors, costs, cost, saving: Pico(beforeOf(context, models) - cost - fees) };
}
