import type { EstimateContext } from "@/lib/domain/estimate/estimate-context";
import type { DailySpend, EstimateReport } from "@/lib/domain/estimate/estimate-report";
import { spansFor } from "@/lib/domain/estimate/openai-side";
import { type CurvePoint, curveOf } from "@/lib/domain/report/report-summary";
import { addDays } from "@/lib/domain/units/day";
import { Pico } from "@/lib/domain/units/money";
import { type Month, monthsOf } from "@/lib/domain/units/months";

/** How a horizon goes, month by month. All arrays are as long as `months`. */
export interface CostSeries {
  readonly months: readonly Month[];
  /** What all of the usage costs at OpenAI, as savings stand against it, in USD. */
  readonly baseline: { readonly curve: readonly CurvePoint[]; readonly byMonth: readonly Pico[] };
  readonly vendors: readonly {
    readonly vendor: string;
    /** In the vendor's currency, expected band. */
    readonly paid: readonly Pico[];
    /** Vendor tokens, and of them those that grants paid for. */
    readonly tokens: readonly bigint[];
    readonly granted: readonly bigint[];
  }[];
}

/** What savings stand against, by projected day. */
function baselineDays({ against, source }: EstimateContext): DailySpend[] {
  const { days, startOn } = source.projection;
  const paid = days.map(() => 0n);
  for (const lane of [...source.lanes.values()].flat()) {
    for (const { from, to, rate } of spansFor(against.spans, lane) ?? []) {
      if (rate === null) continue;
      for (let at = from; at <= to; at++) {
        paid[at] = (paid[at] ?? 0n) + (lane.counts[days[at] ?? 0] ?? 0n) * rate;
      }
    }
  }
  return paid.map((pico, at) => ({
    day: addDays(startOn, at),
    tokens: 0n,
    granted: 0n,
    paid: Pico(pico),
  }));
}

function byMonth(
  months: readonly Month[],
  daily: readonly DailySpend[],
  pick: (spend: DailySpend) => bigint,
): bigint[] {
  return months.map(({ from, to }) => {
    let sum = 0n;
    for (const spend of daily) if (spend.day >= from && spend.day <= to) sum += pick(spend);
    return sum;
  });
}

/** What a report's charts draw beyond its curves. `context` is that of the report's own input. */
export function costSeriesOf(report: EstimateReport, context: EstimateContext): CostSeries {
  const months = monthsOf(report.projected.from, report.projected.to);
  const baseline = baselineDays(context);
  return {
    months,
    baseline: {
      curve: curveOf(baseline),
      byMonth: byMonth(months, baseline, ({ paid }) => paid).map(Pico),
    },
    vendors: report.vendors.map(({ vendor, daily }) => ({
      vendor,
      paid: byMonth(months, daily, ({ paid }) => paid).map(Pico),
      tokens: byMonth(months, daily, ({ tokens }) => tokens),
      granted: byMonth(months, daily, ({ granted }) => granted),
    })),
  };
}
