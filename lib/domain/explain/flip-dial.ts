import type { EstimateCatalogue, FxRate } from "@/lib/domain/catalogue/catalogue";
import { rateOn } from "@/lib/domain/catalogue/fx";
import { withShare } from "@/lib/domain/estimate/content-mix";
import {
  baseOf,
  type ContextBase,
  contextOn,
  type EstimateContext,
  type Turned,
} from "@/lib/domain/estimate/estimate-context";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { mostSaved } from "@/lib/domain/estimate/most-saved";
import { isOpenAiReachable } from "@/lib/domain/estimate/openai-reach";
import { plannedSaving, planVendor } from "@/lib/domain/estimate/vendor-estimate";
import type { VendorPlan } from "@/lib/domain/estimate/vendor-money";
import type { Flip } from "@/lib/domain/report/flip-report";
import { minus, plus } from "@/lib/domain/units/amount";
import { addDays } from "@/lib/domain/units/day";
import { PICO_PER_UNIT, Pico } from "@/lib/domain/units/money";
import { textTokensOf, withOutputShare } from "./output-share";

/** Expected saving by vendor, in the display currency; vendors that cannot be estimated are absent. */
export type Savings = ReadonlyMap<string, Pico>;

/** One assumption as a whole number that can be moved up and down. */
export interface Dial {
  readonly assumption: Exclude<Flip["assumption"], "mapping">;
  /** The present value, which may lie between whole numbers. */
  readonly now: number;
  /** Values looked at: coarse, the present one not among them, smallest first. */
  readonly values: readonly number[];
  /** What is saved at a value: by everybody, by some, or by whoever may be first, and perhaps others. */
  savingsAt(value: number, whose?: Whose): Savings;
}

/** `first` leaves out only who is certainly behind another, or behind staying where that is an answer. */
export type Whose = "all" | "first" | readonly string[];

/** What first place is decided from: a usage read once, for every value of every dial. */
export interface FlipQuestion {
  readonly base: ContextBase;
  readonly fx: FxRate;
  /** What connecting one vendor costs, in pico of the display currency. */
  readonly integrationCost: Pico;
}

/** Null when there is no usage or no exchange rate to work with. */
export function flipQuestion(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  integrationCost: Pico,
): FlipQuestion | null {
  const fx = rateOn(catalogue.fx, input.assumptions.asOf);
  const base = fx && baseOf(input, catalogue);
  return fx && base && { base, fx, integrationCost };
}

/** Whether staying is an answer to a question. */
export function canStay({ base }: FlipQuestion): boolean {
  const { region, startOn } = base.input.assumptions;
  return isOpenAiReachable(region, startOn);
}

const HORIZONS = [1, 7, 14, 30, 60, 90, 120, 180, 270, 365, 540, 730];
const GROWTHS = [-5_000, -2_000, -1_000, -500, 0, 500, 1_000, 2_000, 3_000, 5_000, 10_000];
const SHARES = [0, 20, 40, 60, 80, 100];
const OUTPUTS = [0, 10, 20, 30, 45, 60, 80, 100];
const DELAYS = [7, 14, 30, 60, 90, 120, 180];
/** Percent of the present rate. */
const RATES = [60, 80, 90, 95, 105, 110, 120, 140];
/** Percent of the largest saving. */
const FEES = [0, 25, 50, 75, 100, 125];

const PICO_PER_CENT = PICO_PER_UNIT / 100n;

type Plans = ReadonlyMap<string, VendorPlan>;

/** What each vendor that takes something would be asked for. */
function plansOf(context: EstimateContext, whose: Whose = "all"): Plans {
  const { vendors } = context.assumptions;
  const some = typeof whose === "string" ? null : whose;
  return new Map(
    context.catalogue.vendors.flatMap(({ slug }) => {
      if (vendors?.includes(slug) === false || some?.includes(slug) === false) return [];
      const plan = planVendor(context, slug);
      return plan === null ? [] : [[slug, plan] as const];
    }),
  );
}

/** Vendors of `plans` that may be first: the most anybody can save is looked at first, and drawn down until nobody left can save as much as was found. */
function firstOf(context: EstimateContext, plans: Plans, least: bigint | null): Savings {
  const ranked = [...plans]
    .map(([slug, plan]) => ({ slug, plan, most: mostSaved(context, plan) }))
    .sort((a, b) => compareDown(a.most, b.most));
  const found = new Map<string, Pico>();
  let best = least;
  for (const { slug, plan, most } of ranked) {
    if (most === null || (best !== null && most < best)) break;
    const saving = plannedSaving(context, plan);
    if (saving === null) continue;
    found.set(slug, saving);
    if (best === null || saving > best) best = saving;
  }
  return found;
}

/** Largest first, null last. */
function compareDown(a: bigint | null, b: bigint | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a > b ? -1 : 1;
}

function savingsOn(
  context: EstimateContext,
  plans: Plans,
  question: FlipQuestion,
  whose: Whose = "all",
): Savings {
  const { integrationCost } = question;
  const least = canStay(question) ? integrationCost : null;
  const first = whose === "first" ? firstOf(context, plans, least) : null;
  return new Map(
    [...plans].flatMap(([slug, plan]) => {
      if (typeof whose !== "string" && !whose.includes(slug)) return [];
      const saving = first === null ? plannedSaving(context, plan) : (first.get(slug) ?? null);
      return saving === null ? [] : [[slug, minus(saving, integrationCost)] as const];
    }),
  );
}

/** What each vendor is expected to save with some assumptions turned, less what connecting it costs. */
export function savingsOf(question: FlipQuestion, turned: Turned = {}, whose?: Whose): Savings {
  const context = contextOn(question.base, turned, question.fx);
  return savingsOn(context, plansOf(context, whose), question, whose);
}

function dialOf(
  assumption: Dial["assumption"],
  now: number,
  values: readonly number[],
  savingsAt: Dial["savingsAt"],
): Dial {
  const others = new Set(values.filter((value) => value !== now));
  return { assumption, now, values: [...others].sort((a, b) => a - b), savingsAt };
}

function outputDial(question: FlipQuestion): Dial[] {
  const { input, catalogue } = question.base;
  const { input: prompts, output } = textTokensOf(input.usage);
  if (prompts + output === 0n) return [];
  const now = Number((output * 1_000_000n) / (prompts + output)) / 10_000;
  return [
    dialOf("outputShare", now, OUTPUTS, (value, whose) => {
      const base = baseOf({ ...input, usage: withOutputShare(input.usage, value) }, catalogue);
      return base === null ? new Map() : savingsOf({ ...question, base }, {}, whose);
    }),
  ];
}

/** What a vendor is asked for does not hang on the rate: its plan is made once. */
function fxDial(question: FlipQuestion): Dial {
  const { base, fx } = question;
  const context = contextOn(base, {}, fx);
  const plans = plansOf(context);
  const now = fx.cnyPerUsdMicro;
  const values = RATES.map((percent) => Number((now * BigInt(percent)) / 100n));
  return dialOf("fx", Number(now), values, (value, whose) =>
    savingsOn({ ...context, fx: { ...fx, cnyPerUsdMicro: BigInt(value) } }, plans, question, whose),
  );
}

function feeDial({ integrationCost }: FlipQuestion, present: Savings): Dial {
  const whole = [...present].map(
    ([slug, saving]) => [slug, plus(saving, integrationCost)] as const,
  );
  const most = whole.reduce((best, [, saving]) => (saving > best ? saving : best), Pico(0n));
  const values = FEES.map((percent) => Number((most * BigInt(percent)) / 100n / PICO_PER_CENT));
  const now = Number(integrationCost / PICO_PER_CENT);
  return dialOf("integrationCost", now, values, (value) => {
    const fee = Pico(BigInt(value) * PICO_PER_CENT);
    return new Map(whole.map(([slug, saving]) => [slug, minus(saving, fee)]));
  });
}

/**
 * The assumptions that can be turned, each in its own unit: days since 1970, days, basis points,
 * percent, percent, millionths of CNY per USD, hundredths of the display currency.
 *
 * @param present what is saved as things stand
 */
export function dialsOf(question: FlipQuestion, present: Savings): Dial[] {
  const a = question.base.input.assumptions;
  const turn =
    (change: (value: number) => Turned): Dial["savingsAt"] =>
    (value, whose) =>
      savingsOf(question, change(value), whose);
  return [
    dialOf(
      "startOn",
      a.startOn,
      DELAYS.map((days) => addDays(a.startOn, days)),
      turn((v) => ({ startOn: addDays(a.startOn, v - a.startOn) })),
    ),
    dialOf(
      "horizonDays",
      a.horizonDays,
      HORIZONS,
      turn((v) => ({ horizonDays: v })),
    ),
    dialOf(
      "growthBasisPoints",
      Number(a.growthBasisPoints),
      GROWTHS,
      turn((v) => ({ growthBasisPoints: BigInt(v) })),
    ),
    dialOf(
      "chineseShare",
      a.contentMix.zh,
      SHARES,
      turn((v) => ({ contentMix: withShare(a.contentMix, "zh", v) })),
    ),
    ...outputDial(question),
    fxDial(question),
    feeDial(question, present),
  ];
}
