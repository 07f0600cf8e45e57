import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { addDays, type Day } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import type { Baseline, ProvidedUsage, StaySwitch } from "./baseline-report";
import { deadlinesOf } from "./deadlines";
import { contextOf, type EstimateContext } from "./estimate-context";
import type { Assumptions, EstimateInput, EstimateReport, VendorEstimate } from "./estimate-report";
import { lastDayOf } from "./projection";
import { totalTokens } from "./projection-totals";
import { providerIn } from "./provider-usage";
import { fineTuningOf } from "./tuning-exits";
import { estimateVendor, type RankedEstimate } from "./vendor-estimate";

/** Version of the arithmetic: it changes whenever the same inputs could give another figure. */
export const ENGINE_VERSION = "3.7.3";

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
    mappingPolicy: "like-for-like",
    mapping: {},
    unknownValidityDays: 90,
    trainingTokens: null,
    vendors: null,
  };
}

/** From when each used model's tokens are reckoned at another of OpenAI's. */
function switchesOf({ used, staySide, assumptions }: EstimateContext): StaySwitch[] {
  return used.flatMap(({ id }) => {
    const pieces = staySide.pieces(id);
    return pieces.flatMap(({ from, model }, i): StaySwitch[] => {
      const before = i === 0 ? id : pieces[i - 1]?.model;
      if (before === model) return [];
      return [{ openaiModel: id, on: addDays(assumptions.startOn, from), to: model }];
    });
  });
}

/** What is used of other vendors' APIs, by vendor. */
function providersOf({ tokens, list }: EstimateContext): ProvidedUsage[] {
  const sums = new Map<string, { tokens: bigint; pico: bigint }>();
  for (const [model, { all }] of tokens) {
    const vendor = providerIn(model)?.vendor;
    if (vendor === undefined) continue;
    const sum = sums.get(vendor) ?? { tokens: 0n, pico: 0n };
    sums.set(vendor, sum);
    sum.tokens += all;
    sum.pico += list.wholeByModel.get(model) ?? 0n;
  }
  return [...sums].map(([vendor, { tokens: all, pico }]) => {
    return { vendor, tokens: all, list: { currency: "USD", pico: Pico(pico) } };
  });
}

function baselineOf(context: EstimateContext): Baseline {
  const { list, stay, paid, reachable } = context;
  const usd = (pico: Pico) => ({ currency: "USD" as const, pico });
  const { atLeast, unpriced } = list;
  return {
    list: { money: usd(list.pico), atLeast, unpriced },
    stay: stay && {
      money: usd(stay.pico),
      atLeast: stay.atLeast,
      unpriced: stay.unpriced,
      switches: switchesOf(context),
    },
    paid: paid && {
      money: usd(paid.pico),
      oneOff: usd(paid.oneOff),
      unmoved: usd(paid.unmoved),
    },
    providers: providersOf(context),
    reachable,
    savingAgainst: reachable ? "stay" : "list",
  };
}

/** Vendors with the figure, largest first; ties by slug. */
function rank(
  ranked: readonly RankedEstimate[],
  figureOf: (entry: RankedEstimate) => Pico | null,
): string[] {
  return ranked
    .flatMap((entry) => {
      const value = figureOf(entry);
      return value === null ? [] : [{ vendor: entry.estimate.vendor, value }];
    })
    .sort((a, b) => {
      if (a.value !== b.value) return a.value > b.value ? -1 : 1;
      return a.vendor < b.vendor ? -1 : 1;
    })
    .map(({ vendor }) => vendor);
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
  const { assumptions, fx } = context;
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
  const deadlines = deadlinesOf(context, vendors);
  return {
    engineVersion: ENGINE_VERSION,
    catalogRevision: catalogue.revision,
    assumptions,
    projected: {
      from: assumptions.startOn,
      to: lastDayOf(projection),
      days: projection.days.length,
      tokens: totalTokens(context.source),
    },
    fx,
    baseline: baselineOf(context),
    deadlines,
    fineTuning: fineTuningOf(context, deadlines),
    vendors,
    notEstimated,
    ranking: {
      horizon: rank(ranked, (entry) => entry.horizonValue),
      steadyState: rank(ranked, (entry) => entry.steadyValue),
    },
  };
}
