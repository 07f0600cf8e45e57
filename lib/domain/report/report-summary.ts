import type {
  DailySpend,
  EstimateReport,
  VendorEstimate,
} from "@/lib/domain/estimate/estimate-report";
import { plus } from "@/lib/domain/units/amount";
import type { Day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";

/** What had been paid by the end of a day, in the vendor's currency. */
export interface CurvePoint {
  readonly day: Day;
  readonly paid: Pico;
}

/** A vendor's estimate with its cumulative cost in a few points instead of every day. */
export type VendorSummary = Omit<VendorEstimate, "daily"> & {
  readonly curve: readonly CurvePoint[];
};

/** A report as it is drawn, sent between threads and kept by a share. */
export type ReportSummary = Omit<EstimateReport, "vendors"> & {
  readonly vendors: readonly VendorSummary[];
};

/** Points a curve is drawn with, at most; the first and the last day are always among them. */
export const CURVE_POINTS = 61;

/**
 * Money paid so far, at evenly spaced days.
 *
 * @returns at most {@link CURVE_POINTS} points in order of day; each is the exact sum up to its day
 */
export function curveOf(daily: readonly DailySpend[]): CurvePoint[] {
  const curve: CurvePoint[] = [];
  const steps = CURVE_POINTS - 1;
  const last = daily.length - 1;
  let paid = Pico(0n);
  let next = 0;
  daily.forEach((spend, i) => {
    paid = plus(paid, spend.paid);
    if (i * steps < next * last && i !== last) return;
    curve.push({ day: spend.day, paid });
    while (next * last <= i * steps && next <= steps) next++;
  });
  return curve;
}

/** The report without its daily series. */
export function summarise(report: EstimateReport): ReportSummary {
  return {
    ...report,
    vendors: report.vendors.map(({ daily, ...vendor }) => ({ ...vendor, curve: curveOf(daily) })),
  };
}
