"use client";
import { useEffect, useState } from "react";
import { fetchCatalogue } from "@/lib/browser/catalogue";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";

/** The catalogue, fetched once it is wanted; `failed` when it could not be had, with a way to try again. */
export function useCatalogue(wanted: boolean) {
  const [catalogue, setCatalogue] = useState<EstimateCatalogue | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another fetch
  useEffect(() => {
    if (!wanted) return;
    const leaving = new AbortController();
    setFailed(false);
    fetchCatalogue(leaving.signal).then(setCatalogue, () => {
      if (!leaving.signal.aborted) setFailed(true);
    });
    return () => leaving.abort();
  }, [wanted, attempt]);
  return { catalogue, failed, retry: () => setAttempt((n) => n + 1) };
}
