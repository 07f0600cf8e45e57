import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { MIX_LIMITS, type Mix, type MixLimit } from "@/lib/domain/split/mix";
import { type SplitVendor, splitVendors } from "@/lib/domain/split/split-vendor";
import { PICO_PER_UNIT, Pico } from "@/lib/domain/units/money";
import { boundOf, looseBoundOf, subsetBound, type VendorBound } from "./bound";
import { describeMix } from "./describe-mix";
import { type PricedSplit, priceSplit } from "./price-split";
import { modelsOf, programmeOf, stretchesOf } from "./programme";
import { readSplit, wholeSplit } from "./read-split";
import type { Solve } from "./solver";

/** What the solver's own rounding can make of an optimum, as a part of it. */
const TOLERANCE = 1e-9;
/** The largest limit that is a number. */
const MAX_LIMIT = 3;
/** Programmes solved for one limit before the search is cut short. */
const MAX_PROGRAMMES = 300;

interface Search {
  readonly context: EstimateContext;
  readonly vendors: readonly SplitVendor[];
  readonly bounds: readonly VendorBound[];
  /** What savings stand against, by model, in units of the display currency. */
  readonly list: ReadonlyMap<string, number>;
  readonly integrationCost: Pico;
  readonly solve: Solve;
}

/** The best split found and the saving none can exceed. */
interface Found {
  readonly split: PricedSplit;
  readonly bound: Pico;
  readonly exact: boolean;
}

const units = (pico: Pico) => Number(pico) / Number(PICO_PER_UNIT);
const MICRO = 1_000_000;
/** Rounded up to a millionth: a bound may be looser, never tighter. */
const picoUp = (amount: number) => Pico(BigInt(Math.ceil(amount * MICRO)) * 1_000_000n);
const larger = (a: Pico, b: Pico) => (a > b ? a : b);
const better = (a: PricedSplit | null, b: PricedSplit) =>
  a === null || b.saving > a.saving ? b : a;

function subsets(count: number, size: number): number[][] {
  if (size === 0) return [[]];
  const all: number[][] = [];
  const extend = (start: number, chosen: readonly number[]) => {
    if (chosen.length === size) {
      all.push([...chosen]);
      return;
    }
    for (let i = start; i < count; i++) extend(i + 1, [...chosen, i]);
  };
  extend(0, []);
  return all;
}

/** What the programme over these vendors is asked, and what moving everything saves at no cost. */
function programmeFor({ context, vendors, bounds, list }: Search, chosen: readonly number[]) {
  const own = chosen.flatMap((v) => vendors[v] ?? []);
  const stretches = stretchesOf(context, own);
  const before = modelsOf(own).reduce((sum, model) => sum + (list.get(model) ?? 0), 0);
  const slack = chosen.reduce((sum, v) => sum + (bounds[v]?.slack ?? 0), before * TOLERANCE);
  return { own, stretches, before, slack };
}

/** The programme over these vendors: its split, priced, and the saving it says is the most. */
function solveSubset(search: Search, chosen: readonly number[]) {
  const { context, integrationCost, solve } = search;
  const { own, stretches, before, slack } = programmeFor(search, chosen);
  const solved = solve(programmeOf(context, own, stretches));
  const split = priceSplit(context, readSplit(solved, own, stretches), own, integrationCost);
  return { split, most: before - solved.objective + slack };
}

/** The saving, before integration, that no set of vendors can exceed, whatever it leaves unmoved. */
function mostOfAny(search: Search, everyone: readonly number[]): number {
  const { context, list, solve } = search;
  const { own, stretches, before, slack } = programmeFor(search, everyone);
  return before - solve(programmeOf(context, own, stretches, list)).objective + slack;
}

/** One vendor for everything: the draw-down's own figures, so the bound is reached. */
function bestOne({ context, vendors, integrationCost }: Search): Found | null {
  const days = context.source.projection.days.length;
  let best: PricedSplit | null = null;
  for (const vendor of vendors) {
    best = better(best, priceSplit(context, wholeSplit(vendor, days), [vendor], integrationCost));
  }
  return best && { split: best, bound: best.saving, exact: true };
}

/**
 * Every set of `size` vendors, most promising first, until none left can beat the best programme.
 * Fewer vendors may be better: `smaller` is what was found for one less.
 */
function bestOfSize(search: Search, size: number, smaller: Found): Found {
  const { bounds, list, vendors } = search;
  const fee = units(search.integrationCost);
  const loose = looseBoundOf(bounds, list, fee);
  const least = units(smaller.bound) - Math.abs(units(smaller.bound)) * TOLERANCE;
  const open = subsets(vendors.length, size)
    .filter((chosen) => loose(chosen) > least)
    .map((chosen) => {
      const own = chosen.flatMap((v) => bounds[v] ?? []);
      return { chosen, bound: subsetBound(own, list, fee) };
    })
    .sort((a, b) => b.bound - a.bound);
  let { split } = smaller;
  let bound = units(smaller.bound);
  let solved = 0;
  for (const { chosen, bound: most } of open) {
    if (most <= bound) break;
    if (solved === MAX_PROGRAMMES) return { split, bound: picoUp(most), exact: false };
    solved += 1;
    const found = solveSubset(search, chosen);
    split = better(split, found.split);
    bound = Math.max(bound, found.most - fee * size);
  }
  return { split, bound: larger(picoUp(bound), smaller.bound), exact: smaller.exact };
}

/** Sets of one size beyond which the search does not go. */
const MAX_SETS = 30_000;

function choose(count: number, size: number): number {
  let sets = 1;
  for (let i = 0; i < size; i++) sets = (sets * (count - i)) / (i + 1);
  return sets;
}

/**
 * No limit. One programme over all vendors says what no split can exceed before integration; a set
 * of n vendors cannot exceed that less n times its cost, so larger sets are searched only as long
 * as they could still win.
 */
function bestOfAll(search: Search, smaller: Found): Found {
  const everyone = search.vendors.map((_, v) => v);
  const fee = units(search.integrationCost);
  const most = mostOfAny(search, everyone);
  const all = solveSubset(search, everyone);
  const reached = picoUp(all.most - fee * everyone.length);
  let found: Found = {
    split: better(smaller.split, all.split),
    bound: larger(reached, smaller.bound),
    exact: smaller.exact,
  };
  for (let size = MAX_LIMIT + 1; size <= everyone.length; size++) {
    const open = most - fee * size;
    if (open <= units(found.bound) + Math.abs(most) * TOLERANCE) break;
    if (choose(everyone.length, size) > MAX_SETS) {
      return { ...found, bound: larger(picoUp(open), found.bound), exact: false };
    }
    found = bestOfSize(search, size, found);
  }
  return found;
}

/**
 * The best split over at most one, two, three and any number of vendors, by expected saving. Each
 * figure is the draw-down's own for that split; the programme only finds it and bounds it. The
 * split over more vendors is never worse: it may leave some unused.
 *
 * @param integrationCost what connecting one vendor costs, in pico of the display currency
 * @param limits in order, none left out before another
 * @returns empty when no vendor is priced
 */
export function bestMixes(
  context: EstimateContext,
  integrationCost: Pico,
  solve: Solve,
  limits: readonly MixLimit[] = MIX_LIMITS,
): readonly Mix[] {
  const vendors = splitVendors(context);
  const stretches = stretchesOf(context, vendors);
  const bounds = vendors.map((vendor) => boundOf(context, vendor, stretches));
  const rate = Number(context.fx.cnyPerUsdMicro) / 1e6;
  const perUsd = context.assumptions.currency === "USD" ? 1 : rate;
  const list = new Map(
    [...context.against.byModel].map(([model, usd]) => [model, units(usd) * perUsd]),
  );
  const search: Search = { context, vendors, bounds, list, integrationCost, solve };
  const one = bestOne(search);
  if (one === null) return [];
  const mixes: Mix[] = [];
  let last = one;
  for (const limit of limits) {
    const found = findFor(search, limit, last);
    const before = mixes.at(-1)?.saving.pico ?? null;
    mixes.push(describeMix(context, limit, found, before));
    last = found;
  }
  return mixes;
}

function findFor(search: Search, limit: MixLimit, last: Found): Found {
  if (limit === "1" || search.vendors.length < 2) return last;
  if (limit === "all") return bestOfAll(search, last);
  const size = Number(limit);
  return search.vendors.length < size ? last : bestOfSize(search, size, last);
}
