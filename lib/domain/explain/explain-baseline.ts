import { meterPrice } from "@/lib/domain/catalogue/price-on";
import { costOf, type ListPrices } from "@/lib/domain/estimate/baseline";
import type { Unpriced } from "@/lib/domain/estimate/estimate-report";
import type { DayPattern } from "@/lib/domain/estimate/projection";
import { METERS, type Meter } from "@/lib/domain/units/meter";
import { divideHalfUp, MicroPerMillion, Pico } from "@/lib/domain/units/money";

/** One model and meter at OpenAI over the horizon: tokens × price, halved for a batch. */
export interface BaselineLine {
  readonly model: string;
  readonly batch: boolean;
  readonly tier: string;
  readonly meter: Meter;
  readonly tokens: bigint;
  /** US dollars; null when unpriced, zero for data-sharing tokens. */
  readonly perMillion: MicroPerMillion | null;
  /** Null when unpriced, with the reason. Halves round up here; the total rounds each model once. */
  readonly pico: Pico | null;
  readonly reason: Unpriced["reason"] | null;
}

/** The list baseline, line by line, by model in the order of the export's first days. */
export function baselineLines(
  patterns: readonly DayPattern[],
  prices: ListPrices,
): readonly BaselineLine[] {
  const lines = new Map<string, BaselineLine>();
  for (const { cells, times } of patterns) {
    for (const cell of cells) {
      const { model, batch, tier, meters } = cell;
      const price = prices.get(model) ?? null;
      const cost = costOf(cell, price);
      const reason = "reason" in cost ? cost.reason : null;
      const isFree = "halfPico" in cost && cost.halfPico === 0n;
      for (const meter of METERS) {
        const count = meters[meter] ?? 0n;
        if (count === 0n) continue;
        const key = [model, batch, tier, meter, reason].join("\n");
        const tokens = (lines.get(key)?.tokens ?? 0n) + count * times;
        const listed = reason === null && price !== null ? meterPrice(price, meter) : null;
        const perMillion = isFree ? MicroPerMillion(0n) : listed;
        const halves = perMillion === null ? null : tokens * perMillion * (batch ? 1n : 2n);
        const pico = halves === null ? null : Pico(divideHalfUp(halves, 2n));
        lines.set(key, { model, batch, tier, meter, tokens, perMillion, pico, reason });
      }
    }
  }
  return [...lines.values()];
}
