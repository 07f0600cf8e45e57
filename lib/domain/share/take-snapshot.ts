import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { Band, EstimateInput, MoneyBand } from "@/lib/domain/estimate/estimate-report";
import { periodOf } from "@/lib/domain/estimate/projection";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import type { Day } from "@/lib/domain/units/day";
import { tokensOf } from "@/lib/domain/units/meter";
import { divideHalfUp } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { factsOf } from "./frozen-fact";
import type { FullSnapshot, OpenSnapshot, RatioSnapshot, VendorRatios } from "./snapshot";

/** Everything a snapshot is made of. */
export interface Taken {
  readonly input: EstimateInput;
  readonly report: ReportSummary;
  readonly flips: readonly Flip[];
  readonly catalogue: EstimateCatalogue;
  readonly createdOn: Day;
  readonly title: string | null;
  readonly note: string | null;
  /** Percentages and ratios only: no volume and no amount of the usage is kept. */
  readonly hideVolumes: boolean;
}

/**
 * What a share keeps: the same in the browser, where it is previewed, and on the server, where it
 * is stored. Null when the usage has no period.
 */
export function takeSnapshot(taken: Taken): OpenSnapshot | null {
  const { input, report, flips, catalogue, createdOn, title, note } = taken;
  const period = input.period ?? periodOf(input.usage);
  if (period === null) return null;
  const facts = factsOf(report.vendors, report.assumptions.asOf, catalogue);
  const { usage, paid } = input;
  const headed = { version: 2, createdOn, title, note, period, flips, facts } as const;
  const full: FullSnapshot = { ...headed, kind: "full", usage, paid, report };
  return taken.hideVolumes ? withoutVolumes(full) : full;
}

const WHOLE = 10_000n;
const PERCENT = 100n;

/** `part` of `whole` in ten-thousandths, rounded to whole percents; null of nothing. */
function partOf(part: bigint, whole: bigint): bigint | null {
  return whole === 0n ? null : divideHalfUp(part * PERCENT, whole) * (WHOLE / PERCENT);
}

function withoutVolumes(full: FullSnapshot & { readonly version: 2 }): RatioSnapshot {
  const { version, createdOn, title, note, period, facts, report } = full;
  const { engineVersion, catalogRevision, assumptions, fx, baseline } = report;
  const list = convertMoney(baseline.list.money, assumptions.currency, fx);
  const steadies = report.vendors.flatMap((vendor) => steadyCost(vendor, report) ?? []);
  const cheapest = steadies.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? 0n;
  return {
    ...{ version, kind: "ratios", createdOn, title, note, period },
    ...{ engineVersion, catalogRevision, assumptions, fx, days: report.projected.days },
    models: modelParts(full.usage),
    baseline: { atLeast: baseline.list.atLeast, reachable: baseline.reachable },
    vendors: report.vendors.map((vendor) => ratiosOf(vendor, report, { list, cheapest })),
    notEstimated: report.notEstimated,
    ranking: report.ranking,
    // What connecting a vendor may cost is an amount that grows with the usage.
    flips: full.flips.filter(({ assumption }) => assumption !== "integrationCost"),
    facts,
  };
}

function modelParts(usage: readonly UsageCell[]): RatioSnapshot["models"] {
  const sums = new Map<string, bigint>();
  for (const { model, meters } of usage) {
    sums.set(model, (sums.get(model) ?? 0n) + tokensOf(meters));
  }
  const all = [...sums.values()].reduce((sum, tokens) => sum + tokens, 0n);
  return [...sums]
    .toSorted(([, a], [, b]) => (a > b ? -1 : 1))
    .map(([model, tokens]) => ({ model, part: partOf(tokens, all) ?? 0n }));
}

function steadyCost(vendor: VendorSummary, { assumptions, fx }: ReportSummary): bigint | null {
  const steady = vendor.steadyStatePer30Days?.expected;
  return steady == null ? null : convertMoney(steady, assumptions.currency, fx);
}

function ratiosOf(
  vendor: VendorSummary,
  report: ReportSummary,
  { list, cheapest }: { readonly list: bigint; readonly cheapest: bigint },
): VendorRatios {
  const { mapping, coverage, unknowns, costInDisplayCurrency, saving } = vendor;
  const steady = steadyCost(vendor, report);
  return {
    vendor: vendor.vendor,
    mapping: mapping.map(({ openaiModel, vendorModel }) => ({ openaiModel, vendorModel })),
    cost: bandOf(costInDisplayCurrency, list),
    saving: bandOf(saving, list),
    steady: steady === null ? null : partOf(steady, cheapest),
    coverage: {
      tokens: partOf(coverage.tokens, WHOLE) ?? 0n,
      money: partOf(coverage.money, WHOLE) ?? 0n,
    },
    unknowns,
  };
}

/** Null as soon as one band misses a figure: the shape that is kept has no room for it. */
function bandOf(band: MoneyBand, whole: bigint): Band<bigint> | null {
  if (band === null) return null;
  const [cautious, expected, hopeful] = [band.cautious, band.expected, band.hopeful].map((money) =>
    money === null ? null : partOf(money.pico, whole),
  );
  if (cautious == null || expected == null || hopeful == null) return null;
  return { cautious, expected, hopeful };
}
