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
  savingsAt(value: number): Savings;
}

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
function plansOf(context: EstimateContext): Plans {
  const { vendors } = context.assumptions;
  return new Map(
    context.catalogue.vendors.flatMap(({ slug }) => {
      if (vendors !== null && !vendors.includes(slug)) return [];
      const plan = planVendor(context, slug);
      return plan === null ? [] : [[slug, plan] as const];
    }),
  );
}

function savingsOn(context: EstimateContext, plans: Plans, integrationCost: Pico): Savings {
  return new Map(
    [...plans].flatMap(([slug, plan]) => {
      const saving = plannedSaving(context, plan);
      return saving === null ? [] : [[slug, minus(saving, integrationCost)] as const];
    }),
  );
}

/** What each vendor is expected to save with some assumptions turned, less what connecting it costs. */
export function savingsOf(
  { base, fx, integrationCost }: FlipQuestion,
  turned: Turned = {},
): Savings {
  const context = contextOn(base, turned, fx);
  return savingsOn(context, plansOf(context), integrationCost);
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
    dialOf("outputShare", now, OUTPUTS, (value) => {
      const base = baseOf({ ...input, usage: withOutputShare(input.usage, value) }, catalogue);
      return base === null ? new Map() : savingsOf({ ...question, base });
    }),
  ];
}

/** What a vendor is asked for does not hang on the rate: its plan is made once. */
function fxDial({ base, fx, integrationCost }: FlipQuestion): Dial {
  const context = contextOn(base, {}, fx);
  const plans = plansOf(context);
  const now = fx.cnyPerUsdMicro;
  const values = RATES.map((percent) => Number((now * BigInt(percent)) / 100n));
  return dialOf("fx", Number(now), values, (value) =>
    savingsOn({ ...context, fx: { ...fx, cnyPerUsdMicro: BigInt(value) } }, plans, integrationCost),
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
  const turn = (change: (value: number) => Turned) => (value: number) =>
    savingsOf(question, change(value));
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
