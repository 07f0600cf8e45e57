import { convertMoney } from "@/lib/domain/catalogue/fx";
import { type BandRun, runBand } from "@/lib/domain/estimate/band-run";
import { type DemandLine, planDemand } from "@/lib/domain/estimate/demand";
import type { ActiveGrant } from "@/lib/domain/estimate/drawing";
import { type VendorCase, vendorCase } from "@/lib/domain/estimate/vendor-case";
import type { EstimateContext } from "@/lib/domain/estimate/vendor-estimate";
import type { Currency, Pico } from "@/lib/domain/units/money";

/** A vendor as a split may use it: every model that moves to it has a price. */
export interface SplitVendor {
  readonly slug: string;
  readonly currency: Currency;
  /** With the whole usage. */
  readonly whole: VendorCase;
  /** Expected band of everything that can move: what a programme splits. */
  readonly lines: readonly DemandLine[];
  /** Grants any way of holding the offers counts. */
  readonly grants: readonly ActiveGrant[];
}

/** Vendors a split can use, in the catalogue's order. */
export function splitVendors(context: EstimateContext): SplitVendor[] {
  const { catalogue, assumptions } = context;
  const asked = catalogue.vendors.filter(
    ({ slug }) => assumptions.vendors === null || assumptions.vendors.includes(slug),
  );
  return asked.flatMap(({ slug }) => {
    const found = vendorCase(context, slug);
    if (found === null) return [];
    const withOffers = (offers: VendorCase["offers"]) =>
      runBand(context, { ...found, offers }, "expected");
    const { lines } = withOffers([]).demand;
    const priced = lines.every(({ perMillion }) => perMillion !== null);
    if (lines.length === 0 || !priced) return [];
    const grants = found.offers.flatMap((offer) => [...withOffers([offer]).active.values()]);
    return [{ slug, currency: found.currency, whole: found, lines, grants }];
  });
}

/** What a vendor's part of the usage costs: the draw-down's own figure, in the display currency. */
export function partCost(
  context: EstimateContext,
  vendor: SplitVendor,
): { readonly run: BandRun; readonly cost: Pico } {
  const { whole, currency } = vendor;
  const part = { ...whole, plan: planDemand(context.source, whole.mapping.moves) };
  const run = runBand(context, part, "expected");
  const money = { currency, pico: run.draw.cost };
  return { run, cost: convertMoney(money, context.assumptions.currency, context.fx) };
}
