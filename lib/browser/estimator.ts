import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import type { EstimateInput, Flip } from "@/lib/domain/estimate-report";
import type { ReportSummary } from "@/lib/domain/report-summary";
import type { EstimateAnswer, EstimateQuestion } from "./estimate.worker";

/** Estimates off the main thread, so that controls never wait for figures. */
export interface Estimator {
  /** The latest input wins: answers to earlier ones are dropped. */
  ask(input: EstimateInput): void;
  close(): void;
}

interface Listeners {
  onReport(report: ReportSummary | null): void;
  onFlips(flips: readonly Flip[]): void;
  onError(error: Error): void;
}

function startWorker(catalogue: EstimateCatalogue, onError: Listeners["onError"]): Worker {
  const worker = new Worker(new URL("./estimate.worker.ts", import.meta.url), { type: "module" });
  worker.onerror = (event) => onError(new Error(event.message));
  worker.postMessage({ catalogue } satisfies EstimateQuestion);
  return worker;
}

/**
 * Starts estimating. Figures come first; what would flip the winner takes a hundred estimates, so it
 * runs in a worker of its own that is ended as soon as another input comes.
 */
export function startEstimator(catalogue: EstimateCatalogue, listeners: Listeners): Estimator {
  const figures = startWorker(catalogue, listeners.onError);
  let flipping: Worker | null = null;
  let latest = 0;

  function searchFlips(id: number, input: EstimateInput): void {
    flipping = startWorker(catalogue, listeners.onError);
    flipping.onmessage = ({ data }: MessageEvent<EstimateAnswer>) => {
      if (data.id === latest && "flips" in data) listeners.onFlips(data.flips);
    };
    flipping.postMessage({ id, want: "flips", input } satisfies EstimateQuestion);
  }

  return {
    ask(input) {
      latest += 1;
      const id = latest;
      flipping?.terminate();
      flipping = null;
      figures.onmessage = ({ data }: MessageEvent<EstimateAnswer>) => {
        if (data.id !== latest || !("report" in data)) return;
        listeners.onReport(data.report);
        if (data.report !== null) searchFlips(id, input);
      };
      figures.postMessage({ id, want: "report", input } satisfies EstimateQuestion);
    },
    close() {
      figures.terminate();
      flipping?.terminate();
    },
  };
}
