"use client";
import { useEffect, useRef, useState } from "react";
import { type Estimator, startEstimator } from "@/lib/browser/estimator";
import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import type { EstimateInput, Flip } from "@/lib/domain/estimate-report";
import type { ReportSummary } from "@/lib/domain/report-summary";

export interface Estimated {
  /** The last report there was: it stays on screen while the next one is computed. */
  readonly report: ReportSummary | null;
  /** Null while they are being searched. */
  readonly flips: readonly Flip[] | null;
  /** True while the report on screen belongs to an earlier input. */
  readonly stale: boolean;
  readonly failed: boolean;
}

const NOTHING: Estimated = { report: null, flips: null, stale: false, failed: false };

/** Keeps an estimate of `input` up to date in a worker. */
export function useEstimate(
  catalogue: EstimateCatalogue | null,
  input: EstimateInput | null,
): Estimated {
  const [estimated, setEstimated] = useState(NOTHING);
  const estimator = useRef<Estimator | null>(null);

  useEffect(() => {
    if (catalogue === null) return;
    const started = startEstimator(catalogue, {
      onReport: (report) => setEstimated({ report, flips: null, stale: false, failed: false }),
      onFlips: (flips) => setEstimated((before) => ({ ...before, flips })),
      onError: () => setEstimated((before) => ({ ...before, stale: false, failed: true })),
    });
    estimator.current = started;
    return () => started.close();
  }, [catalogue]);

  useEffect(() => {
    if (catalogue === null) return;
    if (input === null) {
      setEstimated(NOTHING);
      return;
    }
    setEstimated((before) => ({ ...before, stale: true }));
    estimator.current?.ask(input);
  }, [catalogue, input]);

  return estimated;
}
