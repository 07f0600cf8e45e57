import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { CostSeries } from "@/lib/domain/explain/cost-series";
import type { TurningPoints } from "@/lib/domain/explain/flip";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { Asked, EstimateAnswer, EstimateQuestion } from "./estimate.worker";

/** Estimates off the main thread, so that controls never wait for figures. */
export interface Estimator {
  /** Figures follow in the order of asking. What is asked while others are computed replaces what waits. */
  ask(asked: Asked): void;
  close(): void;
}

interface Listeners {
  /** `isLatest` is false when something newer has been asked meanwhile. */
  onReport(report: ReportSummary | null, isLatest: boolean): void;
  /** Only of the latest. */
  onCosts(costs: CostSeries | null): void;
  onFlips(found: TurningPoints): void;
  onError(error: Error): void;
}

/** The part of a worker that is used here. */
export interface Thread {
  onmessage: ((event: MessageEvent<EstimateAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(question: EstimateQuestion): void;
  terminate(): void;
}

function startWorker(): Thread {
  return new Worker(new URL("./estimate.worker.ts", import.meta.url), { type: "module" });
}

/**
 * Starts estimating. One input is computed at a time, so that a dragged control is followed without
 * a queue behind it, and an answer can never be overtaken by an older one. What would flip the
 * winner takes a hundred estimates: it runs in a worker of its own, ended as soon as another input
 * comes.
 */
export function startEstimator(
  catalogue: EstimateCatalogue,
  listeners: Listeners,
  newThread: () => Thread = startWorker,
): Estimator {
  let flipping: Thread | null = null;
  let running: { readonly id: number; readonly asked: Asked } | null = null;
  let waiting: Asked | null = null;
  let latest = 0;
  const open = () => {
    const thread = newThread();
    thread.onerror = (event) => listeners.onError(new Error(event.message));
    thread.postMessage({ catalogue });
    return thread;
  };
  const figures = open();
  figures.onerror = (event) => {
    running = null; // what comes next is computed all the same
    listeners.onError(new Error(event.message));
  };

  function stopFlipping(): void {
    if (flipping === null) return;
    flipping.onerror = null;
    flipping.terminate();
    flipping = null;
  }

  function send(asked: Asked): void {
    running = { id: latest, asked };
    figures.postMessage({ id: latest, want: "report", ...asked });
  }

  function settle(id: number, asked: Asked): void {
    figures.postMessage({ id, want: "costs", ...asked });
    const thread = open();
    flipping = thread;
    thread.onmessage = ({ data }) => {
      if (data.id === latest && "sensitivities" in data) {
        listeners.onFlips(data);
      }
    };
    thread.postMessage({ id, want: "flips", ...asked });
  }

  figures.onmessage = ({ data }) => {
    if ("costs" in data && data.id === latest) listeners.onCosts(data.costs);
    if (!("report" in data) || data.id !== running?.id) return;
    const { id, asked } = running;
    const next = waiting;
    [running, waiting] = [null, null];
    listeners.onReport(data.report, next === null);
    if (next !== null) send(next);
    else if (data.report !== null) settle(id, asked);
  };

  return {
    ask(asked) {
      latest += 1;
      stopFlipping();
      if (running === null) send(asked);
      else waiting = asked;
    },
    close() {
      figures.terminate();
      stopFlipping();
    },
  };
}
