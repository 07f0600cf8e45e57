import type { Day } from "./day";
import type { EstimateReport } from "./estimate-report";
import type { Money } from "./money";
import type { ReportSummary } from "./report-summary";

/** A figure as it was frozen and as it would be now; null where it is not known. */
export interface Difference<T> {
  readonly frozen: T;
  readonly now: T;
}

/** What a comparison would say now that it did not say when it was frozen. */
export interface SinceThen {
  /** The day the catalogue was read at for `now`. */
  readonly asOf: Day;
  readonly engine: Difference<string> | null;
  readonly catalogue: Difference<string> | null;
  readonly baseline: Difference<Money> | null;
  /** First in the ranking with grants. */
  readonly winner: Difference<string | null> | null;
  /** Expected costs that differ, by their place then; vendors that are new come last. */
  readonly costs: readonly ({ readonly vendor: string } & Difference<Money | null>)[];
}

/** Null when engine, catalogue and every figure are the same. */
export function sinceThen(then: ReportSummary, now: EstimateReport): SinceThen | null {
  const cost = (report: ReportSummary | EstimateReport, slug: string) =>
    report.vendors.find(({ vendor }) => vendor === slug)?.costInDisplayCurrency?.expected ?? null;
  const known = (report: ReportSummary | EstimateReport) => report.vendors.map((v) => v.vendor);
  const vendors = new Set([...then.ranking.horizon, ...known(then), ...known(now)]);
  const costs = [...vendors]
    .map((vendor) => ({ vendor, frozen: cost(then, vendor), now: cost(now, vendor) }))
    .filter((line) => line.frozen?.pico !== line.now?.pico);
  const found = {
    asOf: now.assumptions.asOf,
    engine: differ(then.engineVersion, now.engineVersion),
    catalogue: differ(then.catalogRevision, now.catalogRevision),
    baseline:
      then.baseline.list.money.pico === now.baseline.list.money.pico
        ? null
        : { frozen: then.baseline.list.money, now: now.baseline.list.money },
    winner: differ(then.ranking.horizon[0] ?? null, now.ranking.horizon[0] ?? null),
    costs,
  };
  const { engine, catalogue, baseline, winner } = found;
  const isSame = [engine, catalogue, baseline, winner].every((part) => part === null);
  return isSame && costs.length === 0 ? null : found;
}

function differ<T>(then: T, now: T): Difference<T> | null {
  return then === now ? null : { frozen: then, now };
}
