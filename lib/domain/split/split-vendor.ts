import type { EstimateOffer } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import { type BandRun, runBand } from "@/lib/domain/estimate/band-run";
import { type DemandLine, planDemand } from "@/lib/domain/estimate/demand";
import type { ActiveGrant } from "@/lib/domain/estimate/drawing";
import type { EstimateContext } from "@/lib/domain/estimate/vendor-estimate";
import { currencyOf, mapToVendor, type VendorMapping } from "@/lib/domain/estimate/vendor-mapping";
import type { Currency, Pico } from "@/lib/domain/units/money";

/** A vendor as a split may use it: every model that moves to it has a price. */
export interface SplitVendor {
  readonly slug: string;
  readonly currency: Currency;
  readonly mapping: VendorMapping;
  readonly offers: readonly EstimateOffer[];
  /** Expected band of everything that can move: what a programme splits. */
  readonly lines: readonly DemandLine[];
  /** Grants any way of holding the offers counts. */
  readonly grants: readonly ActiveGrant[];
}

function runOf(context: EstimateContext, vendor: Omit<SplitVendor, "lines" | "grants">): BandRun {
  const { mapping, offers, currency } = vendor;
  const planned = { mapping, plan: planDemand(context.source, mapping.moves) };
  return runBand(context, planned, offers, currency, "expected");
}

/** Vendors a split can use, in the catalogue's order. */
export function splitVendors(context: EstimateContext): SplitVendor[] {
  const { catalogue, assumptions, used } = context;
  const asked = catalogue.vendors.filter(
    ({ slug }) => assumptions.vendors === null || assumptions.vendors.includes(slug),
  );
  return asked.flatMap(({ slug }) => {
    const mapping = mapToVendor(catalogue, slug, used, assumptions);
    const offers = catalogue.offers.filter((offer) => offer.vendor === slug);
    const currency = currencyOf(mapping);
    const vendor = { slug, currency, mapping, offers };
    const alone = offers.map((offer) => runOf(context, { ...vendor, offers: [offer] }));
    const { demand } = runOf(context, { ...vendor, offers: [] });
    const priced = demand.lines.every(({ perMillion }) => perMillion !== null);
    if (mapping.moves.size === 0 || demand.lines.length === 0 || !priced) return [];
    const grants = alone.flatMap(({ active }) => [...active.values()]);
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
