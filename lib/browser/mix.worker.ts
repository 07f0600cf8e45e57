import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Mix } from "@/lib/domain/split/mix";
import { type MixSeriesRow, mixSeries } from "@/lib/domain/split/mix-series";
import type { Pico } from "@/lib/domain/units/money";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { loadSolver } from "@/lib/optimize/solver";

/** One question a worker: it is started when a split is asked for, and ended with its answer. */
export interface MixQuestion {
  readonly catalogue: EstimateCatalogue;
  readonly input: EstimateInput;
  /** Of each vendor, in pico of the display currency. */
  readonly integrationCost: Pico;
}

export interface FoundMix {
  readonly mix: Mix;
  readonly costs: readonly MixSeriesRow[];
}

const RUNTIME = new URL("highs/runtime", import.meta.url).href;

async function answer({ catalogue, input, integrationCost }: MixQuestion): Promise<void> {
  const context = contextOf(input, catalogue);
  const solve = await loadSolver(RUNTIME);
  const found: readonly FoundMix[] =
    context === null
      ? []
      : bestMixes(context, integrationCost, solve).map((mix) => ({
          mix,
          costs: mixSeries(context, mix.schedule),
        }));
  self.postMessage(found);
}

self.onmessage = ({ data }: MessageEvent<MixQuestion>) => {
  answer(data).catch(reportError);
};
