import type { Price } from "@/lib/domain/catalogue/catalogue";
import { meterPrice, pricesOn } from "@/lib/domain/catalogue/price-on";
import type { Day } from "@/lib/domain/units/day";
import { METERS, tokensOf } from "@/lib/domain/units/meter";
import { divideHalfUp, Pico } from "@/lib/domain/units/money";
import type { Unpriced } from "./estimate-report";
import type { DayPattern, ProjectedCell } from "./projection";

/** What usage costs at OpenAI's list price. */
export interface ListCost {
  /** US dollars. */
  readonly pico: Pico;
  readonly unpriced: readonly Unpriced[];
  /** The same by catalogue model. */
  readonly byModel: ReadonlyMap<string, Pico>;
}

const STANDARD_TIERS: ReadonlySet<string> = new Set(["", "default", "standard", "auto"]);
/** Tokens given for sharing data are not billed. */
const FREE_TIER = "incentivized-tier";

/** What a cell costs in halves of a pico, or why nobody can say. */
type CellCost = { readonly halfPico: bigint } | { readonly reason: Unpriced["reason"] };

/** A cell at OpenAI's list price; data-sharing tokens are free, whatever the model. */
export function costOf(cell: ProjectedCell, price: Price | null): CellCost {
  if (cell.tier === FREE_TIER) return { halfPico: 0n };
  if (cell.known === null) return { reason: "unknown-model" };
  if (!STANDARD_TIERS.has(cell.tier)) return { reason: "service-tier" };
  if (price === null) return { reason: "no-price" };
  let pico = 0n;
  for (const meter of METERS) {
    const count = cell.meters[meter];
    if (count === undefined || count === 0n) continue;
    const perMillion = meterPrice(price, meter);
    if (perMillion === null) return { reason: "no-price" };
    pico += count * perMillion;
  }
  return { halfPico: cell.batch ? pico : 2n * pico };
}

/** OpenAI's list prices on a day, by catalogue model. */
export type ListPrices = ReadonlyMap<string, Price>;

/** The OpenAI rows of the price table that hold on `asOf`. */
export function listPricesOn(prices: readonly Price[], asOf: Day): ListPrices {
  const openai = prices.filter(({ vendor }) => vendor === "openai");
  return new Map(pricesOn(openai, asOf).map((price) => [price.model, price]));
}

/**
 * The list price of projected usage: cached input at its own price where there is one, else at the
 * input price; batches at half; data-sharing tokens at zero. What has no price, or was served at a
 * tier whose price is not known, is left out and named.
 */
export function listCost(patterns: readonly DayPattern[], prices: ListPrices): ListCost {
  const halves = new Map<string, bigint>();
  const unpriced = new Map<string, Unpriced>();
  for (const { cells, times } of patterns) {
    for (const cell of cells) {
      const cost = costOf(cell, prices.get(cell.model) ?? null);
      if ("halfPico" in cost) {
        halves.set(cell.model, (halves.get(cell.model) ?? 0n) + cost.halfPico * times);
      } else {
        const key = `${cell.model}\n${cost.reason}`;
        const tokens = (unpriced.get(key)?.tokens ?? 0n) + tokensOf(cell.meters) * times;
        unpriced.set(key, { model: cell.model, tokens, reason: cost.reason });
      }
    }
  }
  let pico = 0n;
  const byModel = new Map<string, Pico>();
  for (const [model, half] of halves) {
    const cost = Pico(divideHalfUp(half, 2n));
    byModel.set(model, cost);
    pico += cost;
  }
  return { pico: Pico(pico), unpriced: [...unpriced.values()], byModel };
}
