import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { Day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";
import { changedFacts, type FactChange, factsOf } from "./frozen-fact";
import { isRatios, type OpenSnapshot } from "./snapshot";

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
  /** What the figures rest on and now reads otherwise; empty where it was not kept. */
  readonly facts: readonly FactChange[];
  /** Null where the volumes are not kept: then nothing can be computed again. */
  readonly figures: ChangedFigures | null;
}

export interface ChangedFigures {
  readonly baseline: Difference<Money> | null;
  /** First in the ranking with grants, and its expected cost. */
  readonly first: Difference<{ readonly vendor: string; readonly cost: Money } | null>;
  /** Expected costs that differ, by their place then; vendors that are new come last. */
  readonly costs: readonly ({ readonly vendor: string } & Difference<Money | null>)[];
}

type Report = ReportSummary | EstimateReport;

/**
 * What a stored comparison would say with the present catalogue and engine; null when it says the same.
 *
 * A comparison about its own day is asked about `today`; one about another day, such as that of the
 * block, stays there.
 */
export function sinceThen(
  snapshot: OpenSnapshot,
  catalogue: EstimateCatalogue,
  today: Day,
): SinceThen | null {
  const moved = (on: Day) => (on === snapshot.createdOn ? today : on);
  if (isRatios(snapshot)) {
    const asOf = moved(snapshot.assumptions.asOf);
    const { catalogRevision, facts, vendors } = snapshot;
    const revision = differ(catalogRevision, catalogue.revision);
    const changed = changedFacts(facts, factsOf(vendors, asOf, catalogue));
    if (revision === null && changed.length === 0) return null;
    return { asOf, engine: null, catalogue: revision, facts: changed, figures: null };
  }
  const { usage, paid, period, report } = snapshot;
  const { asOf, startOn } = report.assumptions;
  const assumptions = { ...report.assumptions, asOf: moved(asOf), startOn: moved(startOn) };
  const now = estimate({ usage, paid, period, assumptions }, catalogue);
  if (now === null) return null;
  const facts =
    snapshot.version === 1
      ? []
      : changedFacts(snapshot.facts, factsOf(now.vendors, assumptions.asOf, catalogue));
  return compared(report, now, facts);
}

function compared(
  then: ReportSummary,
  now: EstimateReport,
  facts: readonly FactChange[],
): SinceThen | null {
  const engine = differ(then.engineVersion, now.engineVersion);
  const catalogue = differ(then.catalogRevision, now.catalogRevision);
  const figures = changedFigures(then, now);
  const { baseline, first, costs } = figures;
  const isSame = [engine, catalogue, baseline].every((part) => part === null);
  const isFirst = first.frozen?.vendor === first.now?.vendor;
  if (isSame && isFirst && costs.length === 0 && facts.length === 0) return null;
  return { asOf: now.assumptions.asOf, engine, catalogue, facts, figures };
}

function changedFigures(then: ReportSummary, now: EstimateReport): ChangedFigures {
  const known = (report: Report) => report.vendors.map(({ vendor }) => vendor);
  const vendors = new Set([...then.ranking.horizon, ...known(then), ...known(now)]);
  const [listThen, listNow] = [then.baseline.list.money, now.baseline.list.money];
  return {
    baseline: listThen.pico === listNow.pico ? null : { frozen: listThen, now: listNow },
    first: { frozen: firstOf(then), now: firstOf(now) },
    costs: [...vendors]
      .map((vendor) => ({ vendor, frozen: costOf(then, vendor), now: costOf(now, vendor) }))
      .filter((line) => line.frozen?.pico !== line.now?.pico),
  };
}

function costOf(report: Report, slug: string): Money | null {
  const found = report.vendors.find(({ vendor }) => vendor === slug);
  return found?.costInDisplayCurrency?.expected ?? null;
}

function firstOf(report: Report) {
  const vendor = report.ranking.horizon[0];
  const cost = vendor === undefined ? null : costOf(report, vendor);
  return vendor === undefined || cost === null ? null : { vendor, cost };
}

function differ<T>(then: T, now: T): Difference<T> | null {
  return then === now ? null : { frozen: then, now };
}
