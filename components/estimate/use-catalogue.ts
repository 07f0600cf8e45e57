"use client";
import { useEffect, useState } from "react";
import { fetchCatalogue } from "@/lib/browser/catalogue";
import type { EstimateCatalogue } from "@/lib/domain/catalogue";

/** The catalogue, once it has come; `failed` when it could not be had, with a way to try again. */
export function useCatalogue() {
  const [catalogue, setCatalogue] = useState<EstimateCatalogue | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another fetch
  useEffect(() => {
    const leaving = new AbortController();
    setFailed(false);
    fetchCatalogue(leaving.signal).then(setCatalogue, () => {
      if (!leaving.signal.aborted) setFailed(true);
    });
    return () => leaving.abort();
  }, [attempt]);
  return { catalogue, failed, retry: () => setAttempt((n) => n + 1) };
}
