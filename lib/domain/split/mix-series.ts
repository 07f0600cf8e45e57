import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import { MOVABLE } from "@/lib/domain/estimate/openai-side";
import { lastDayOf } from "@/lib/domain/estimate/projection";
import { divideHalfUp } from "@/lib/domain/units/money";
import { type Month, monthsOf } from "@/lib/domain/units/months";
import type { MixStretch } from "./mix";

const MILLION = 1_000_000n;

/** Days with the same split within one calendar month, and who gets how much of the use on them. */
export interface MixSeriesRow extends Month {
  /** OpenAI tokens by vendor, of the models that are moved. */
  readonly tokens: Readonly<Record<string, bigint>>;
}

function overlap(a: Month, b: Month): Month | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}

/** OpenAI tokens of a model on some days. */
function tokensOn({ source }: EstimateContext, model: string, { from, to }: Month): bigint {
  const { days, startOn } = source.projection;
  let sum = 0n;
  for (const { counts, meter } of source.lanes.get(model) ?? []) {
    if (!MOVABLE.has(meter)) continue;
    for (const pattern of days.slice(from - startOn, to - startOn + 1)) {
      sum += counts[pattern] ?? 0n;
    }
  }
  return sum;
}

/** How a split goes over the horizon: what a stacked area draws. In order of day, without gaps. */
export function mixSeries(
  context: EstimateContext,
  schedule: readonly MixStretch[],
): MixSeriesRow[] {
  const { projection } = context.source;
  const months = monthsOf(projection.startOn, lastDayOf(projection));
  return months.flatMap((month) =>
    schedule.flatMap((stretch): MixSeriesRow[] => {
      const days = overlap(month, stretch);
      if (days === null) return [];
      const tokens: Record<string, bigint> = {};
      for (const { openaiModel, vendor, share } of stretch.shares) {
        const own = divideHalfUp(tokensOn(context, openaiModel, days) * share, MILLION);
        tokens[vendor] = (tokens[vendor] ?? 0n) + own;
      }
      return [{ ...days, tokens }];
    }),
  );
}
