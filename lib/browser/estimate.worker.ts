import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import { estimate } from "@/lib/domain/estimate";
import type { EstimateInput, Flip } from "@/lib/domain/estimate-report";
import { findFlips } from "@/lib/domain/flip";
import { type ReportSummary, summarise } from "@/lib/domain/report-summary";

/** What the page asks: the catalogue once, then inputs, each with a number of its own. */
export type EstimateQuestion =
  | { readonly catalogue: EstimateCatalogue }
  | { readonly id: number; readonly want: "report" | "flips"; readonly input: EstimateInput };

export type EstimateAnswer =
  | { readonly id: number; readonly report: ReportSummary | null }
  | { readonly id: number; readonly flips: readonly Flip[] };

let catalogue: EstimateCatalogue | null = null;

function answer(question: EstimateQuestion): void {
  if ("catalogue" in question) {
    catalogue = question.catalogue;
    return;
  }
  if (catalogue === null) throw new Error("asked before the catalogue came");
  const { id, want, input } = question;
  if (want === "flips") {
    const flips = findFlips(input, catalogue);
    self.postMessage({ id, flips } satisfies EstimateAnswer);
    return;
  }
  const report = estimate(input, catalogue);
  const summary = report === null ? null : summarise(report);
  self.postMessage({ id, report: summary } satisfies EstimateAnswer);
}

self.onmessage = ({ data }: MessageEvent<EstimateQuestion>) => answer(data);
