import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import { contextOf } from "@/lib/domain/estimate/estimate-context";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { type CostSeries, costSeriesOf } from "@/lib/domain/explain/cost-series";
import { type TurningPoints, turningPoints } from "@/lib/domain/explain/flip";
import { type ReportSummary, summarise } from "@/lib/domain/report/report-summary";
import type { Pico } from "@/lib/domain/units/money";

/** What is estimated: `integrationCost` is of one vendor, in pico of the display currency. */
export interface Asked {
  readonly input: EstimateInput;
  readonly integrationCost: Pico;
}

/** What the page asks: the catalogue once, then inputs, each with a number of its own. */
export type EstimateQuestion =
  | { readonly catalogue: EstimateCatalogue }
  | ({ readonly id: number; readonly want: "report" | "costs" | "flips" } & Asked);

export type EstimateAnswer =
  | { readonly id: number; readonly report: ReportSummary | null }
  | { readonly id: number; readonly costs: CostSeries | null }
  | ({ readonly id: number } & TurningPoints);

let catalogue: EstimateCatalogue | null = null;

function reportOf(input: EstimateInput, known: EstimateCatalogue): ReportSummary | null {
  const report = estimate(input, known);
  return report === null ? null : summarise(report);
}

function costSeriesFor(input: EstimateInput, known: EstimateCatalogue): CostSeries | null {
  const [report, context] = [estimate(input, known), contextOf(input, known)];
  return report === null || context === null ? null : costSeriesOf(report, context);
}

function answerTo(question: Exclude<EstimateQuestion, { catalogue: unknown }>): EstimateAnswer {
  if (catalogue === null) throw new Error("asked before the catalogue came");
  const { id, want, input, integrationCost } = question;
  switch (want) {
    case "report":
      return { id, report: reportOf(input, catalogue) };
    case "costs":
      return { id, costs: costSeriesFor(input, catalogue) };
    case "flips":
      return { id, ...turningPoints(input, catalogue, integrationCost) };
  }
}

self.onmessage = ({ data }: MessageEvent<EstimateQuestion>) => {
  if ("catalogue" in data) catalogue = data.catalogue;
  else self.postMessage(answerTo(data));
};
