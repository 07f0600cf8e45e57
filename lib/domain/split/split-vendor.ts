import { convertMoney } from "@/lib/domain/catalogue/fx";
import { type BandRun, runBand } from "@/lib/domain/estimate/band-run";
import { basketOf, type DemandLine, planDemand } from "@/lib/domain/estimate/demand";
import type { ActiveGrant } from "@/lib/domain/estimate/draw-down-step";
import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import type { ModelMove, Moves } from "@/lib/domain/estimate/model-move";
import { planVendor } from "@/lib/domain/estimate/vendor-estimate";
import type { VendorOffers } from "@/lib/domain/estimate/vendor-offers";
import type { Currency, Pico } from "@/lib/domain/units/money";

/** A vendor as a split may use it: every model that moves to it has a price, to the last day. */
export interface SplitVendor {
  readonly slug: string;
  readonly currency: Currency;
  readonly moves: Moves;
  readonly offers: VendorOffers;
  /** Expected band of everything that can move and has a price on both sides: what a programme splits. */
  readonly lines: readonly DemandLine[];
  /** Grants any way of holding the offers counts, and one of each pack that can be bought. */
  readonly grants: readonly ActiveGrant[];
}

function runOf(context: EstimateContext, vendor: Omit<SplitVendor, "lines" | "grants">): BandRun {
  const { moves, offers, currency } = vendor;
  const plan = planDemand(context.source, moves, context.against.spans);
  return runBand(context, basketOf(plan), offers, currency, "expected");
}

/** Whether moves reach from the first day to the last without a gap. */
function isWhole(moves: readonly ModelMove[], horizonDays: number): boolean {
  let next = 0;
  for (const { from, to } of moves) {
    if (from !== next) return false;
    next = to + 1;
  }
  return next === horizonDays;
}

/** Vendors a split can use, in the catalogue's order; a model goes only where it can stay to the last day. */
export function splitVendors(context: EstimateContext): SplitVendor[] {
  const { catalogue, assumptions } = context;
  const asked = catalogue.vendors.filter(
    ({ slug }) => assumptions.vendors === null || assumptions.vendors.includes(slug),
  );
  return asked.flatMap(({ slug }) => {
    const planned = planVendor(context, slug);
    if (planned === null) return [];
    const { currency, offers } = planned;
    const moves = new Map(
      [...planned.moves].filter(([, own]) => isWhole(own, assumptions.horizonDays)),
    );
    const vendor = { slug, moves, offers, currency };
    const alone = offers.map((offer) => runOf(context, { ...vendor, offers: [offer] }));
    const { demand } = runOf(context, { ...vendor, offers: [] });
    const priced = demand.lines.every(({ perMillion }) => perMillion !== null);
    if (demand.lines.length === 0 || !priced) return [];
    const grants = alone.flatMap(({ active, packs }) => [
      ...[...active.values()].filter((grant) => grant.packs === null),
      ...packs,
    ]);
    return [{ ...vendor, lines: demand.lines, grants }];
  });
}

/** What a vendor's part of the usage costs: the draw-down's own figure, in the display currency. */
export function partCost(
  context: EstimateContext,
  vendor: SplitVendor,
): { readonly run: BandRun; readonly cost: Pico } {
  const run = runOf(context, vendor);
  const money = { currency: vendor.currency, pico: run.draw.cost };
  return { run, cost: convertMoney(money, context.assumptions.currency, context.fx) };
}
