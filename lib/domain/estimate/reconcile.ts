import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { indexOpenAiModels, type OpenAiModels } from "@/lib/domain/catalogue/openai-model";
import { providerOf } from "@/lib/domain/catalogue/provider-model";
import { magnitude, minus, plus, sum } from "@/lib/domain/units/amount";
import { addDays, type Day } from "@/lib/domain/units/day";
import { Billed, Pico, toPico } from "@/lib/domain/units/money";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";
import { demandSource } from "./demand-source";
import { listCost, listSide, openAiPrices } from "./openai-side";
import { byCycleDay, periodOf } from "./projection";
import { conditionsOf } from "./usage-part";

/** What a line of a bill is about: one model, or a family by the bill's own name. */
export type BilledGroup =
  | { readonly model: string }
  | { readonly family: string; bills(model: string): boolean };

/** One model or family, or a line of the bill that is about neither, as both exports have it. */
export interface ReconciledItem {
  readonly name: string;
  /** At list price; null when the usage export has nothing of it, or nothing with a price. */
  readonly recomputed: Pico | null;
  /** Null when it is not on the bill. */
  readonly billed: Pico | null;
  /** Billed less recomputed, what is null counting as nothing. */
  readonly difference: Pico;
  /** Why one side is missing. */
  readonly why: "not-in-usage" | "not-billed" | "no-price" | null;
}

/** The bill beside what the same days' usage costs at list price, in US dollars. */
export interface Reconciliation {
  /** The days both exports have figures for. */
  readonly period: Period;
  readonly recomputed: Pico;
  readonly billed: Pico;
  /** Billed less recomputed: the sum of the items'. */
  readonly difference: Pico;
  /** Largest difference first. */
  readonly items: readonly ReconciledItem[];
}

function sharedPeriod(usage: Period | null, paid: readonly Day[]): Period | null {
  const days = paid.toSorted((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (usage === null || first === undefined || last === undefined) return null;
  const from = usage.from > first ? usage.from : first;
  const to = usage.to < last ? usage.to : last;
  return from <= to ? { from, to } : null;
}

/**
 * Compares a cost export with OpenAI's usage over the days both have figures for. Each day is
 * priced at the list prices of that day.
 *
 * @param groupOf reads the words of a bill; null for what is about no model
 * @returns null when there is no such day
 */
export function reconcile(
  usage: readonly UsageCell[],
  paid: readonly PaidItem[],
  catalogue: EstimateCatalogue,
  groupOf: (item: string) => BilledGroup | null,
): Reconciliation | null {
  const days = paid.map((item) => item.day);
  const own = usage.filter((cell) => providerOf(cell) === null);
  const period = sharedPeriod(periodOf(own), days);
  if (period === null) return null;
  const models = indexOpenAiModels(catalogue);
  const listed = priceUsage(own, period, { catalogue, models });
  const bill = sumBill(paid, period, { models, groupOf });
  const items = matched(listed, bill).sort((a, b) =>
    Number(magnitude(b.difference) - magnitude(a.difference)),
  );
  const recomputed = sum(items.flatMap((item) => item.recomputed ?? []));
  const billed = sum(items.flatMap((item) => item.billed ?? []));
  return { period, recomputed, billed, difference: minus(billed, recomputed), items };
}

interface ListedUsage {
  readonly byModel: ReadonlyMap<string, Pico>;
  readonly unpriced: ReadonlySet<string>;
}

function priceUsage(
  usage: readonly UsageCell[],
  period: Period,
  { catalogue, models }: { catalogue: EstimateCatalogue; models: OpenAiModels },
): ListedUsage {
  const byModel = new Map<string, Pico>();
  const unpriced = new Set<string>();
  const prices = openAiPrices(catalogue);
  const conditions = conditionsOf(catalogue.prices);
  byCycleDay(usage, period, models, conditions).forEach((cells, i) => {
    if (cells.length === 0) return;
    const day = addDays(period.from, i);
    const once = { startOn: day, patterns: [{ cells, growth: null, times: 1n }], days: [0] };
    const side = listSide(prices, { asOf: day, horizonDays: 1 });
    const cost = listCost(demandSource(once, conditions), side.pieces);
    for (const [model, pico] of cost.wholeByModel)
      byModel.set(model, plus(byModel.get(model) ?? Pico(0n), pico));
    for (const { model } of cost.unpriced) unpriced.add(model);
  });
  return { byModel, unpriced };
}

interface BilledLine {
  readonly amount: Billed;
  bills(model: string): boolean;
}

function sumBill(
  paid: readonly PaidItem[],
  period: Period,
  { models, groupOf }: { models: OpenAiModels; groupOf(item: string): BilledGroup | null },
): ReadonlyMap<string, BilledLine> {
  const lines = new Map<string, BilledLine>();
  for (const { day, item, amount } of paid) {
    if (day < period.from || day > period.to) continue;
    const group = groupOf(item);
    const isModel = group !== null && "model" in group;
    const model = isModel ? (models.find(group.model, day)?.id ?? group.model) : null;
    const bills =
      group !== null && "bills" in group ? group.bills : (name: string) => name === model;
    const name = model ?? item;
    lines.set(name, { amount: plus(lines.get(name)?.amount ?? Billed(0n), amount), bills });
  }
  return lines;
}

/** One item for each line of the bill with the models it bills, and one for each model it does not. */
function matched(
  { byModel, unpriced }: ListedUsage,
  bill: ReadonlyMap<string, BilledLine>,
): ReconciledItem[] {
  const left = new Set([...byModel.keys(), ...unpriced]);
  const costOf = (names: readonly string[]) => {
    const costs = names.flatMap((name) => byModel.get(name) ?? []);
    return costs.length === 0 ? null : sum(costs);
  };
  const items = [...bill].map(([name, { amount, bills }]) => {
    const names = [...left].filter(bills);
    for (const found of names) left.delete(found);
    const [recomputed, billed] = [costOf(names), toPico(amount)];
    const missing = names.length === 0 ? "not-in-usage" : "no-price";
    const why = recomputed === null ? missing : null;
    return {
      name,
      recomputed,
      billed,
      difference: minus(billed, recomputed ?? Pico(0n)),
      why,
    } as const;
  });
  const unbilled = [...left].map((name) => {
    const recomputed = costOf([name]);
    const why = recomputed === null ? "no-price" : "not-billed";
    return {
      name,
      recomputed,
      billed: null,
      difference: minus(Pico(0n), recomputed ?? Pico(0n)),
      why,
    } as const;
  });
  return [...items, ...unbilled];
}
