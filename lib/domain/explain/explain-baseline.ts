import type { Unpriced } from "@/lib/domain/estimate/baseline-report";
import type { DemandSource } from "@/lib/domain/estimate/demand-source";
import { unitsIn } from "@/lib/domain/estimate/demand-source";
import { type ListCost, spansFor } from "@/lib/domain/estimate/openai-side";
import type { Service } from "@/lib/domain/estimate/usage-part";
import { addDays, type Day } from "@/lib/domain/units/day";
import type { Meter } from "@/lib/domain/units/meter";
import { costAt, type MicroPerMillion, type Pico } from "@/lib/domain/units/money";

/** One model and meter at OpenAI over days with one price: tokens × price. */
export interface BaselineLine {
  readonly model: string;
  readonly service: Service;
  readonly meter: Meter;
  readonly from: Day;
  readonly to: Day;
  readonly tokens: bigint;
  /** US dollars; null when unpriced, zero for data-sharing tokens. */
  readonly perMillion: MicroPerMillion | null;
  /** Null when unpriced, with the reason. */
  readonly pico: Pico | null;
  readonly reason: Unpriced["reason"] | null;
}

/** What savings stand against, line by line: their sum is the baseline's. */
export function baselineLines(source: DemandSource, list: ListCost): readonly BaselineLine[] {
  const { startOn } = source.projection;
  return [...source.lanes].flatMap(([model, lanes]) =>
    lanes.flatMap((lane): BaselineLine[] =>
      (spansFor(list.spans, lane) ?? []).flatMap(({ from, to, rate, reason }) => {
        const tokens = unitsIn(source, lane, { from, to });
        if (tokens === 0n) return [];
        return {
          model,
          service: lane.group.service,
          meter: lane.meter,
          from: addDays(startOn, from),
          to: addDays(startOn, to),
          tokens,
          perMillion: rate,
          pico: rate && costAt(rate, tokens),
          reason,
        };
      }),
    ),
  );
}
