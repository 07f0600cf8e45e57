"use client";
import { useEffect, useState } from "react";
import { fetchEvidence } from "@/lib/browser/evidence";
import type { EvidenceReading } from "@/lib/domain/explain/evidence";
import type { Day } from "@/lib/domain/units/day";

/** The readings under the figures of one day. */
export interface DatedEvidence {
  readonly asOf: Day;
  readonly readings: readonly EvidenceReading[];
}

/** The evidence of a day: the page's own, else fetched. `readings` is null while it is on its way. */
export function useEvidence(rendered: DatedEvidence, asOf: Day) {
  const [fetched, setFetched] = useState<DatedEvidence | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const known = [rendered, fetched].find((one) => one?.asOf === asOf) ?? null;
  const isWanted = known === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another fetch
  useEffect(() => {
    setFailed(false);
    if (!isWanted) return;
    const leaving = new AbortController();
    fetchEvidence(asOf, leaving.signal).then(
      (readings) => {
        if (!leaving.signal.aborted) setFetched({ asOf, readings });
      },
      () => {
        if (!leaving.signal.aborted) setFailed(true);
      },
    );
    return () => leaving.abort();
  }, [asOf, isWanted, attempt]);
  return {
    readings: known?.readings ?? null,
    failed,
    retry: () => setAttempt((n) => n + 1),
  };
}
