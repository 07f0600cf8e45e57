import { isOn } from "@/lib/domain/estimate/day-range";
import {
  type Demand,
  type DemandPlan,
  type PlannedLine,
  RATIO_END,
} from "@/lib/domain/estimate/demand";
import { drawDown } from "@/lib/domain/estimate/draw-down";
import type { ActiveGrant } from "@/lib/domain/estimate/draw-down-step";
import type { BandName } from "@/lib/domain/estimate/estimate-report";
import type { Payment } from "@/lib/domain/estimate/open-day";
import { sum } from "@/lib/domain/units/amount";
import { addDays, type Day } from "@/lib/domain/units/day";
import type { Meter } from "@/lib/domain/units/meter";
import { costAt, type MicroPerMillion, Pico } from "@/lib/domain/units/money";

/** What one grant paid: tokens, or pico of the vendor's currency. */
export interface ExplainedPayment {
  readonly slug: string;
  readonly amount: bigint;
}

/** One model and meter over some days: OpenAI tokens × ratio = tokens; tokens − granted = billed; billed × price − off − credits = paid. */
export interface ExplainedLine {
  readonly openaiModel: string;
  readonly vendorModel: string;
  readonly meter: Meter;
  readonly openaiTokens: bigint;
  /** Vendor tokens per OpenAI token, in millionths. Applied day by day, each rounded half up. */
  readonly ratio: bigint;
  readonly tokens: bigint;
  /** By free models and token grants, in the order they were drawn. */
  readonly granted: readonly ExplainedPayment[];
  readonly billed: bigint;
  /** Null when the model has no price on the day: then `list` and `paid` are zero and not the truth. */
  readonly perMillion: MicroPerMillion | null;
  readonly list: Pico;
  /** Taken off by discounts and by credits, in pico. */
  readonly off: readonly ExplainedPayment[];
  readonly credits: readonly ExplainedPayment[];
  readonly paid: Pico;
}

/** Days on which the same grants are to be had: from one grant's beginning, last drop or end to the next. */
export interface ExplainedRun {
  readonly from: Day;
  readonly to: Day;
  /** Lines with use on those days, in the order they are drawn. */
  readonly lines: readonly ExplainedLine[];
  readonly tokens: bigint;
  readonly granted: bigint;
  /** Packs bought on those days, in pico. */
  readonly bought: readonly ExplainedPayment[];
  /** The lines' and what was bought. */
  readonly paid: Pico;
}

type Sums = Map<string, bigint>;

/** What grants paid for one line in one run. */
interface LinePayments {
  readonly tokens: Sums;
  readonly off: Sums;
  readonly credits: Sums;
}

const PART = {
  "free-model": "tokens",
  tokens: "tokens",
  discount: "off",
  credit: "credits",
} as const satisfies Record<ActiveGrant["kind"], keyof LinePayments>;

function add(sums: Sums, slug: string, amount: bigint): void {
  sums.set(slug, (sums.get(slug) ?? 0n) + amount);
}

const total = (sums: Sums) => [...sums.values()].reduce((sum, amount) => sum + amount, 0n);
const listed = (sums: Sums) => [...sums].map(([slug, amount]) => ({ slug, amount }));

/** First days of the runs, as indexes. */
function cutsOf(
  { startOn, days, lines }: Demand,
  grants: readonly ActiveGrant[],
  dry: readonly (Day | null)[],
): number[] {
  const cuts = new Set([0]);
  const cut = (day: Day | null, after: number) => {
    if (day !== null) cuts.add(day - startOn + after);
  };
  for (const { validFrom, validUntil } of grants) {
    cut(validFrom, 0);
    cut(validUntil, 1);
  }
  for (const day of dry) {
    cut(day, 0);
    cut(day, 1);
  }
  for (const { from, to } of lines) {
    cuts.add(from);
    cuts.add(to + 1);
  }
  return [...cuts].filter((at) => at >= 0 && at < days.length).sort((a, b) => a - b);
}

function lineOf(
  planned: PlannedLine,
  { openaiTokens, tokens }: { readonly openaiTokens: bigint; readonly tokens: bigint },
  band: BandName,
  payments: LinePayments,
): ExplainedLine {
  const { openaiModel, model, meter } = planned;
  const ratio = planned.ratio[RATIO_END[band]];
  const perMillion = planned.rates[band];
  const billed = tokens - total(payments.tokens);
  const list = perMillion === null ? Pico(0n) : costAt(perMillion, billed);
  return {
    openaiModel,
    vendorModel: model,
    meter,
    openaiTokens,
    ratio,
    tokens,
    granted: listed(payments.tokens),
    billed,
    perMillion,
    list,
    off: listed(payments.off),
    credits: listed(payments.credits),
    paid: Pico(list - total(payments.off) - total(payments.credits)),
  };
}

/**
 * A band's draw-down as arithmetic a person can follow. The runs' `paid` add up to the cost, to the
 * last unit.
 *
 * @param band the one `demand` is of
 */
export function explainDays(
  plan: DemandPlan,
  demand: Demand,
  grants: readonly ActiveGrant[],
  band: BandName,
): ExplainedRun[] {
  const payments: Payment[] = [];
  const draw = drawDown(demand, grants, (payment) => payments.push(payment));
  const cuts = cutsOf(
    demand,
    grants,
    draw.grants.map(({ runsDryOn }) => runsDryOn),
  );
  const bounds = cuts.map((from, i) => ({ from, to: (cuts[i + 1] ?? demand.days.length) - 1 }));
  return bounds.map(({ from, to }) => {
    const own = payments.filter(({ at }) => at >= from && at <= to);
    const patterns = demand.days.slice(from, to + 1);
    const lines = plan.lines.flatMap((planned, i) => {
      const sums: LinePayments = { tokens: new Map(), off: new Map(), credits: new Map() };
      for (const { line, grant, amount } of own) {
        if (line === i) add(sums[PART[grant.kind]], grant.slug, amount);
      }
      let [openaiTokens, tokens] = [0n, 0n];
      for (const [at, pattern] of patterns.entries()) {
        if (!isOn(planned, from + at)) continue;
        openaiTokens += planned.lane.counts[pattern] ?? 0n;
        tokens += demand.lines[i]?.tokens.counts[pattern] ?? 0n;
      }
      return openaiTokens === 0n ? [] : [lineOf(planned, { openaiTokens, tokens }, band, sums)];
    });
    const bought = grants.flatMap(({ slug, packs, validFrom }) => {
      const at = validFrom - demand.startOn;
      return packs === null || at < from || at > to ? [] : [{ slug, amount: packs.price }];
    });
    return {
      from: addDays(demand.startOn, from),
      to: addDays(demand.startOn, to),
      lines,
      tokens: lines.reduce((all, line) => all + line.tokens, 0n),
      granted: lines.reduce((all, line) => all + line.tokens - line.billed, 0n),
      bought,
      paid: sum([...lines.map((line) => line.paid), ...bought.map(({ amount }) => amount)]),
    };
  });
}
