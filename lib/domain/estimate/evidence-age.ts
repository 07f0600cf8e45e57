import { SIGHTING_REACH_DAYS } from "@/lib/domain/catalogue/catalogue";
import { lastReading } from "@/lib/domain/catalogue/price-on";
import { addDays, type Day } from "@/lib/domain/units/day";
import type { Currency } from "@/lib/domain/units/money";
import type { BandRun } from "./band-run";
import type { EstimateContext } from "./estimate-context";
import type { Unknown } from "./estimate-report";
import type { VendorPlan } from "./vendor-money";

/** Days an exchange rate is used without saying that it is old. */
export const FX_REACH_DAYS = 30;
/** Days an offer without a dated end is taken to stand after its last report. */
export const REPORT_REACH_DAYS = 90;

const needsFx = ({ assumptions }: EstimateContext, currency: Currency) =>
  currency !== "USD" || assumptions.currency !== "USD";

/** That the exchange rate is older than {@link FX_REACH_DAYS}, where the figure needs one. */
export function fxUnknowns(context: EstimateContext, currency: Currency): Unknown[] {
  const { fx, assumptions } = context;
  if (!needsFx(context, currency) || assumptions.asOf - fx.day <= FX_REACH_DAYS) return [];
  return [{ code: "fx-old", about: "USD/CNY", day: fx.day }];
}

/**
 * The last day on which every reading under a vendor's figure is young enough: prices of both sides
 * 180 days, the exchange rate 30, offers drawn on without a dated end 90. Null when nothing under it
 * ages. It may lie before `asOf`.
 */
export function holdsUntil(
  context: EstimateContext,
  { moves, offers, currency }: VendorPlan,
  { draw }: BandRun,
): Day | null {
  const ends: Day[] = [];
  const priceEnd = (price: Parameters<typeof lastReading>[0]) => {
    const read = price.effectiveUntil === null ? lastReading(price) : null;
    if (read !== null) ends.push(addDays(read, SIGHTING_REACH_DAYS));
  };
  const side = context.reachable ? context.staySide : context.listSide;
  for (const [model, pieces] of moves) {
    for (const { price } of pieces) if (price !== null) priceEnd(price);
    for (const { price } of side.pieces(model)) if (price !== null) priceEnd(price);
  }
  if (needsFx(context, currency)) ends.push(addDays(context.fx.day, FX_REACH_DAYS));
  const drawn = new Set(draw.grants.flatMap(({ slug, used }) => (used > 0n ? [slug] : [])));
  for (const { window, grants } of offers) {
    if (window.until !== null || window.reportedUntil === null) continue;
    if (!grants.some(({ slug }) => drawn.has(slug))) continue;
    ends.push(addDays(window.reportedUntil, REPORT_REACH_DAYS));
  }
  return ends.length === 0 ? null : ends.reduce((a, b) => (b < a ? b : a));
}
