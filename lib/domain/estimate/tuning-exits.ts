import { SIGHTING_REACH_DAYS } from "@/lib/domain/catalogue/catalogue";
import { convertMoney } from "@/lib/domain/catalogue/fx";
import type { MarketHost, MarketRate, TuningMarket } from "@/lib/domain/catalogue/tuning-market";
import type { Day } from "@/lib/domain/units/day";
import type { Meter } from "@/lib/domain/units/meter";
import { type Currency, Pico } from "@/lib/domain/units/money";
import type { Deadline } from "./deadline";
import type { EstimateContext } from "./estimate-context";
import { REPORT_REACH_DAYS } from "./evidence-age";
import type { FineTuningPart, TuningCost, TuningExit, TuningExitPerk } from "./tuning-exit";
import type { UsedModel } from "./vendor-mapping";

const HOURS = 24n;
const PROMPT: ReadonlySet<Meter> = new Set(["inputUncached", "inputCached", "cacheWrite"]);
const PICO_PER_MICRO = 1_000_000n;

/** Whether a reading counts on a day: not later, and not too old. */
function isFresh(seen: Day | null, asOf: Day): boolean {
  return seen !== null && seen <= asOf && asOf - seen <= SIGHTING_REACH_DAYS;
}

/** A rate's two ends for some quantity, in its own currency. */
interface Charge {
  readonly of: string;
  readonly currency: Currency;
  readonly low: bigint;
  readonly high: bigint;
}

function costOf(
  { assumptions, fx }: EstimateContext,
  charges: readonly Charge[],
): TuningCost | null {
  const display = assumptions.currency;
  const shown = charges.map(({ of, currency, low, high }) => {
    const inDisplay = (pico: bigint) => convertMoney({ currency, pico: Pico(pico) }, display, fx);
    return { of, low: inDisplay(low), high: inDisplay(high) };
  });
  const [first] = shown;
  if (first === undefined) return null;
  const cheapest = shown.reduce((best, one) => (one.low < best.low ? one : best), first);
  const dearest = shown.reduce((best, one) => (one.high > best.high ? one : best), first);
  return {
    low: { currency: display, pico: cheapest.low },
    high: { currency: display, pico: dearest.high },
    of: cheapest.of,
    dearest: dearest.of,
  };
}

const ends = ({ of, currency, amount, upTo }: MarketRate, quantity: bigint): Charge => ({
  of,
  currency,
  low: amount * quantity,
  high: (upTo ?? amount) * quantity,
});

/** Hours or days of a horizon that a rate is charged for, in 10⁻¹² of its currency a millionth; null for other units. */
function unitsOver({ unit }: MarketRate, days: bigint): bigint | null {
  if (unit === "hour" || unit === "gpu-hour") return days * HOURS * PICO_PER_MICRO;
  return unit === "unit-day" ? days * PICO_PER_MICRO : null;
}

function perksOf(
  { perks }: TuningMarket,
  host: MarketHost,
  asOf: Day,
  training: TuningCost | null,
): TuningExitPerk[] {
  return perks.flatMap(({ slug, vendor, name, reportedOn }) => {
    const isOwn = vendor !== null && vendor === host.vendor;
    if (!isOwn || reportedOn === null || reportedOn > asOf) return [];
    const current = asOf - reportedOn <= REPORT_REACH_DAYS;
    return [{ slug, name, reportedOn, current, sparesAtMost: training?.high ?? null }];
  });
}

/** What the fine-tuned models of a usage are asked for. */
type Asked = Pick<FineTuningPart, "trainingTokens" | "input" | "output">;

function exitOf(context: EstimateContext, market: TuningMarket, host: MarketHost, asked: Asked) {
  const { asOf, horizonDays } = context.assumptions;
  const { trainingTokens: tokens, input, output } = asked;
  const freshRates = (rates: readonly MarketRate[]) =>
    rates.filter(({ seenOn }) => isFresh(seenOn ?? host.seenUntil, asOf));
  const training =
    tokens === null
      ? null
      : costOf(
          context,
          freshRates(host.training).flatMap((rate) =>
            rate.unit === "million-tokens" ? [ends(rate, tokens)] : [],
          ),
        );
  const served = isFresh(host.seenUntil, asOf) ? host.serving : [];
  const serving = served.flatMap(({ of, currency, input: perInput, output: perOutput }) => {
    if (perOutput === null) return [];
    const pico = input * perInput + output * perOutput;
    return [{ of, currency, low: pico, high: pico }];
  });
  const hosting = freshRates(host.hosting).flatMap((rate) => {
    const units = unitsOver(rate, BigInt(horizonDays));
    return units === null ? [] : [ends(rate, units)];
  });
  const { slug, vendor, name, models, openaiRows, weightsOut, closesOn } = host;
  return {
    ...{ slug, vendor, name, models, openaiRows, weightsOut, closesOn, training },
    serving: costOf(context, serving),
    hosting: costOf(context, hosting),
    perks: perksOf(market, host, asOf, training),
  };
}

/** Whether a host takes new jobs on the start day, some source said so by `asOf`, and it does not refuse OpenAI's rows. */
function isWayOut(host: MarketHost, { asOf, startOn }: EstimateContext["assumptions"]): boolean {
  const { slug, state, closesOn, openaiRows } = host;
  if (slug === "openai" || openaiRows === "no") return false;
  if (state !== "open" && state !== "closing") return false;
  if (closesOn !== null && closesOn <= startOn) return false;
  const rates = [...host.training, ...host.hosting];
  return [host.seenUntil, ...rates.map(({ seenOn }) => seenOn)].some(
    (seen) => seen !== null && seen <= asOf,
  );
}

const ROWS_ORDER = ["yes", "partly", null, "no"] as const;

function compareExits(a: TuningExit, b: TuningExit): number {
  const rows = ROWS_ORDER.indexOf(a.openaiRows) - ROWS_ORDER.indexOf(b.openaiRows);
  if (rows !== 0) return rows;
  const [costA, costB] = [a.training?.low.pico, b.training?.low.pico];
  if (costA !== costB) {
    if (costA === undefined) return 1;
    return costB === undefined || costA < costB ? -1 : 1;
  }
  return a.slug < b.slug ? -1 : 1;
}

const isTuned = ({ id, names }: UsedModel) =>
  [id, ...names].some((name) => name.startsWith("ft:") || name.startsWith("ft-"));

/** The export's own training tokens; null when it counts none. */
function countedTraining({ cycle }: EstimateContext): bigint | null {
  let tokens = 0n;
  for (const { meter, total } of [...cycle.lanes.values()].flat()) {
    if (meter === "training") tokens += total;
  }
  return tokens === 0n ? null : tokens;
}

function textOf({ source }: EstimateContext, models: readonly UsedModel[]) {
  let [input, output] = [0n, 0n];
  for (const { meter, total } of models.flatMap(({ id }) => source.lanes.get(id) ?? [])) {
    if (meter === "output") output += total;
    else if (PROMPT.has(meter)) input += total;
  }
  return { input, output };
}

function lastJobDay(deadlines: readonly Deadline[]): Day | null {
  const days = deadlines.flatMap(({ kind, day }) => (kind === "fine-tune-training" ? [day] : []));
  return days.toSorted((a, b) => a - b)[0] ?? null;
}

/**
 * The fine-tuned models of a usage: their last days, and where else they can be trained, at what cost. A
 * price that nobody read in the 180 days before `asOf` is not used. Null when none is used.
 *
 * @example
 * // 2,000,000 training tokens at a host that asks $0.48 to $1.35 per million
 * //=> training: low $0.96, high $2.70
 */
export function fineTuningOf(
  context: EstimateContext,
  deadlines: readonly Deadline[],
): FineTuningPart | null {
  const { used, lifetimes, assumptions, catalogue } = context;
  const tuned = used.filter(isTuned);
  if (tuned.length === 0) return null;
  const counted = countedTraining(context);
  const trainingTokens = assumptions.trainingTokens ?? counted;
  const from = assumptions.trainingTokens === null ? "export" : "assumption";
  const asked = { trainingTokens, ...textOf(context, tuned) };
  const market = catalogue.tuning ?? { hosts: [], perks: [] };
  return {
    models: tuned.map(({ id }) => ({
      openaiModel: id,
      lastDay: lifetimes.endsOf("openai", id)[0]?.lastDay ?? null,
    })),
    lastJobDay: lastJobDay(deadlines),
    ...asked,
    trainingFrom: trainingTokens === null ? null : from,
    exits: market.hosts
      .filter((host) => isWayOut(host, assumptions))
      .map((host) => exitOf(context, market, host, asked))
      .sort(compareExits),
  };
}
