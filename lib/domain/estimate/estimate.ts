import type { EstimateCatalogue, Region } from "@/lib/domain/catalogue/catalogue";
import { rateOn } from "@/lib/domain/catalogue/fx";
import { indexOpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { type Day, day } from "@/lib/domain/units/day";
import { Billed, Pico, toPico } from "@/lib/domain/units/money";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";
import { type ListCost, listCost, listPricesOn } from "./baseline";
import { demandSource } from "./demand";
import type {
  Assumptions,
  Baseline,
  EstimateInput,
  EstimateReport,
  VendorEstimate,
} from "./estimate-report";
import { byCycleDay, GROWTH_STEP_DAYS, grow, lastDayOf, periodOf, project } from "./projection";
import { tokensByModel, totalTokens, usedModels } from "./projection-totals";
import { type EstimateContext, estimateVendor, type RankedEstimate } from "./vendor-estimate";

/** Version of the arithmetic: it changes whenever the same inputs could give another figure. */
export const ENGINE_VERSION = "2.2.0";

/** First day OpenAI announced to block API traffic from regions it does not support. */
export const OPENAI_BLOCK_DAY = day("2024-07-09");

const BLOCKED: ReadonlySet<Region> = new Set(["CN", "HK"]);

/** Whether OpenAI's own API can be had from a region on a day. */
export function isOpenAiReachable(region: Region, onDay: Day): boolean {
  return !BLOCKED.has(region) || onDay < OPENAI_BLOCK_DAY;
}

/** The assumptions a person starts from. */
export function defaultAssumptions(asOf: Day): Assumptions {
  return {
    asOf,
    startOn: asOf,
    claims: {},
    horizonDays: 365,
    growthBasisPoints: 0n,
    contentMix: { zh: 60, en: 30, code: 10 },
    sampleRatios: {},
    region: "CN",
    currency: "CNY",
    mapping: {},
    unknownValidityDays: 90,
    vendors: null,
  };
}

/**
 * What was paid, laid out over the horizon as the usage is. Null when nothing was, or when there is
 * use on days the bill does not reach: part of a bill would read as the whole.
 */
function paidOverHorizon(
  paid: readonly PaidItem[],
  usage: readonly UsageCell[],
  period: Period,
  { horizonDays, growthBasisPoints }: Assumptions,
): Pico | null {
  const days = paid.map((item) => item.day);
  const [first, last] = [days.toSorted((a, b) => a - b)[0], days.toSorted((a, b) => b - a)[0]];
  if (first === undefined || last === undefined) return null;
  if (usage.some((cell) => cell.day < first || cell.day > last)) return null;
  const length = period.to - period.from + 1;
  const byDay: bigint[] = Array.from({ length }, () => 0n);
  for (const item of paid) {
    const at = item.day - period.from;
    if (byDay[at] !== undefined) byDay[at] += item.amount;
  }
  let total = 0n;
  for (let i = 0; i < horizonDays; i++) {
    const steps = (i - (i % GROWTH_STEP_DAYS)) / GROWTH_STEP_DAYS;
    total += grow(toPico(Billed(byDay[i % length] ?? 0n)), growthBasisPoints, steps);
  }
  return Pico(total);
}

function baselineOf(list: ListCost, paid: Pico | null, assumptions: Assumptions): Baseline {
  return {
    list: {
      money: { currency: "USD", pico: list.pico },
      atLeast: list.unpriced.length > 0,
      unpriced: list.unpriced,
    },
    paid: paid === null ? null : { money: { currency: "USD", pico: paid } },
    reachable: isOpenAiReachable(assumptions.region, assumptions.startOn),
  };
}

/** Vendors with the figure, largest saving first; ties by slug. */
function rank(
  ranked: readonly RankedEstimate[],
  savingOf: (entry: RankedEstimate) => Pico | null,
): string[] {
  return ranked
    .flatMap((entry) => {
      const saving = savingOf(entry);
      return saving === null ? [] : [{ vendor: entry.estimate.vendor, saving }];
    })
    .sort((a, b) => {
      if (a.saving !== b.saving) return a.saving > b.saving ? -1 : 1;
      return a.vendor < b.vendor ? -1 : 1;
    })
    .map(({ vendor }) => vendor);
}

/** Everything the vendors' estimates share; null when there is no usage or no exchange rate. */
export function contextOf(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
): EstimateContext | null {
  const { assumptions, usage, paid } = input;
  const period = input.period ?? periodOf(usage);
  const fx = rateOn(catalogue.fx, assumptions.asOf);
  if (period === null || fx === null) return null;
  const cells = byCycleDay(usage, period, indexOpenAiModels(catalogue));
  const projected = project(cells, assumptions);
  const once = { ...assumptions, horizonDays: cells.length, growthBasisPoints: 0n };
  const cycle = project(cells, once);
  const [source, cycleSource] = [demandSource(projected), demandSource(cycle)];
  const prices = listPricesOn(catalogue.prices, assumptions.asOf);
  return {
    catalogue,
    assumptions,
    fx,
    used: usedModels(cycle),
    tokens: tokensByModel(source),
    source,
    cycle: cycleSource,
    list: listCost(projected.patterns, prices),
    cycleList: listCost(cycle.patterns, prices),
    paid: paidOverHorizon(paid, usage, period, assumptions),
    exportTokens: totalTokens(cycleSource),
  };
}

/**
 * What moving this usage to each vendor would cost and save: see docs/estimate.md for each step.
 *
 * The same input, catalogue and engine version always give the same figures, to the last unit, in
 * the browser and on the server.
 *
 * @returns null when there is no usage or no exchange rate to work with
 */
export function estimate(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
): EstimateReport | null {
  const context = contextOf(input, catalogue);
  if (context === null) return null;
  const { assumptions, fx, list, paid } = context;
  const { projection } = context.source;
  const asked = catalogue.vendors.filter(
    ({ slug }) => assumptions.vendors === null || assumptions.vendors.includes(slug),
  );
  const ranked: RankedEstimate[] = [];
  const notEstimated: string[] = [];
  for (const { slug } of asked) {
    const found = estimateVendor(context, slug);
    if (found === null) notEstimated.push(slug);
    else ranked.push(found);
  }
  const vendors: VendorEstimate[] = ranked.map((entry) => entry.estimate);
  const { startOn } = assumptions;
  return {
    engineVersion: ENGINE_VERSION,
    catalogRevision: catalogue.revision,
    assumptions,
    projected: {
      from: startOn,
      to: lastDayOf(projection),
      days: projection.days.length,
      tokens: totalTokens(context.source),
    },
    fx,
    baseline: baselineOf(list, paid, assumptions),
    vendors,
    notEstimated,
    ranking: {
      horizon: rank(ranked, (entry) => entry.horizonSaving),
      steadyState: rank(ranked, (entry) => entry.steadySaving),
    },
  };
}
