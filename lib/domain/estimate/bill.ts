import type { OpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { Billed, Pico, toPico } from "@/lib/domain/units/money";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";
import type { DayRange } from "./demand-source";
import type { Assumptions } from "./estimate-report";
import { GROWTH_STEP_DAYS, grow } from "./projection";

/** A bill laid out over a horizon, in US dollars. */
export interface PaidCourse {
  /** What recurs, over the horizon. */
  readonly pico: Pico;
  /** Credits, refunds, adjustments and fine-tuning jobs of the bill: they are not repeated. */
  readonly oneOff: Pico;
  /** Of what recurs: lines that are about no model of the usage, which stay whatever moves. */
  readonly unmoved: Pico;
  /** By day of the horizon, for each model of the usage; null when the bill names no lines. */
  readonly byModel: ReadonlyMap<string, readonly bigint[]> | null;
}

const ONE_OFF = /\b(credits?|refunds?|adjust\w*|promo\w*|rebates?|fine[- ]?tun\w*|training)\b/i;

/** Whether a line of a bill is not repeated as usage is: by its words, or because it gives money back. */
export function isOneOff({ item, amount }: Pick<PaidItem, "item" | "amount">): boolean {
  return amount < 0n || ONE_OFF.test(item);
}

/** The model a line is about, by its first words; null when it is about none the catalogue or the usage knows. */
function modelOf({ item, day }: PaidItem, models: OpenAiModels, used: ReadonlySet<string>) {
  const [head = ""] = item.split(/[,|]/);
  const name = head.trim();
  const slug = name.toLowerCase().replace(/\s+/g, "-");
  for (const tried of [name, slug]) {
    const id = models.find(tried, day)?.id ?? tried;
    if (used.has(id)) return id;
  }
  return null;
}

function reachesAllUse(paid: readonly PaidItem[], usage: readonly UsageCell[]): boolean {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { day } of paid) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return paid.length > 0 && usage.every(({ day }) => day >= first && day <= last);
}

/** One line's days laid end to end, each grown and rounded by itself. */
function laidOut(byDay: readonly bigint[], assumptions: Assumptions): bigint[] {
  const { horizonDays, growthBasisPoints } = assumptions;
  return Array.from({ length: horizonDays }, (_, i) => {
    const steps = (i - (i % GROWTH_STEP_DAYS)) / GROWTH_STEP_DAYS;
    const paid = toPico(Billed(byDay[i % byDay.length] ?? 0n));
    return grow(paid, growthBasisPoints, steps);
  });
}

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, one) => sum + one, 0n);

/**
 * What was paid, extended over the horizon as the usage is, but for what is paid once. Null when
 * nothing was, or when there is use on days the bill does not reach: part of a bill would read as
 * the whole.
 */
export function paidCourse(
  {
    paid,
    usage,
    assumptions,
  }: {
    readonly paid: readonly PaidItem[];
    readonly usage: readonly UsageCell[];
    readonly assumptions: Assumptions;
  },
  period: Period,
  models: OpenAiModels,
): PaidCourse | null {
  if (!reachesAllUse(paid, usage)) return null;
  const used = new Set(usage.map(({ model, day }) => models.find(model, day)?.id ?? model));
  const length = period.to - period.from + 1;
  const lines = new Map<string | null, bigint[]>();
  let oneOff = 0n;
  for (const line of paid) {
    if (isOneOff(line)) {
      oneOff += line.amount;
      continue;
    }
    const at = line.day - period.from;
    if (at < 0 || at >= length) continue;
    const model = modelOf(line, models, used);
    const own = lines.get(model) ?? Array.from({ length }, () => 0n);
    own[at] = (own[at] ?? 0n) + line.amount;
    lines.set(model, own);
  }
  const courses = [...lines].map(([model, own]) => [model, laidOut(own, assumptions)] as const);
  const unmoved = courses.flatMap(([model, own]) => (model === null ? own : []));
  const named = courses.flatMap(([model, own]) => (model === null ? [] : [[model, own] as const]));
  const isNamed = paid.some(({ item }) => item !== "");
  return {
    pico: Pico(sumOf(courses.flatMap(([, own]) => own))),
    oneOff: toPico(Billed(oneOff)),
    unmoved: Pico(isNamed ? sumOf(unmoved) : 0n),
    byModel: isNamed ? new Map(named) : null,
  };
}

/** What was paid for a model on the days of some ranges. */
export function paidFor({ byModel }: PaidCourse, model: string, ranges: readonly DayRange[]): Pico {
  const days = byModel?.get(model) ?? [];
  return Pico(sumOf(ranges.flatMap(({ from, to }) => days.slice(from, to + 1))));
}
