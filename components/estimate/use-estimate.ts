"use client";
import { useEffect, useRef, useState } from "react";
import { type Estimator, startEstimator } from "@/lib/browser/estimator";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { CostSeries } from "@/lib/domain/explain/cost-series";
import type { Sensitivity } from "@/lib/domain/explain/flip";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { Pico } from "@/lib/domain/units/money";

/** A report and the costs by day of one and the same input, for charts. */
export interface Drawn {
  readonly report: ReportSummary;
  readonly costs: CostSeries;
}

export interface Estimated {
  /** The last report there was: it stays on screen while the next one is computed. */
  readonly report: ReportSummary | null;
  /** The last that came to rest. */
  readonly drawn: Drawn | null;
  /** Null while they are being searched. */
  readonly sensitivities: readonly Sensitivity[] | null;
  /** Every change that gives another first place; null while they are being searched. */
  readonly flips: readonly Flip[] | null;
  /** True while the report on screen belongs to an earlier input. */
  readonly stale: boolean;
  readonly failed: boolean;
}

const NOTHING: Estimated = {
  report: null,
  drawn: null,
  sensitivities: null,
  flips: null,
  stale: false,
  failed: false,
};

/** Keeps an estimate of `input` up to date in a worker. */
export function useEstimate(
  catalogue: EstimateCatalogue | null,
  input: EstimateInput | null,
  integrationCost: Pico,
): Estimated {
  const [estimated, setEstimated] = useState(NOTHING);
  const estimator = useRef<Estimator | null>(null);

  useEffect(() => {
    if (catalogue === null) return;
    const started = startEstimator(catalogue, {
      onReport: (report, isLatest) =>
        setEstimated(({ drawn }) => ({
          report,
          drawn: report === null ? null : drawn,
          sensitivities: null,
          flips: null,
          stale: !isLatest,
          failed: false,
        })),
      onCosts: (costs) =>
        setEstimated((now) => ({
          ...now,
          drawn: costs === null || now.report === null ? null : { report: now.report, costs },
        })),
      onFlips: ({ sensitivities, flips }) =>
        setEstimated((now) => ({ ...now, sensitivities, flips })),
      onError: () => setEstimated((now) => ({ ...now, stale: false, failed: true })),
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
    setEstimated((now) => ({ ...now, stale: true }));
    estimator.current?.ask({ input, integrationCost });
  }, [catalogue, input, integrationCost]);

  return estimated;
}
