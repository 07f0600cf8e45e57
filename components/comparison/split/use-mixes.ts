"use client";
import { useEffect, useRef, useState } from "react";
import { findMixes } from "@/lib/browser/mix";
import type { FoundMix } from "@/lib/browser/mix.worker";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import type { Pico } from "@/lib/domain/units/money";

export type Mixes =
  | { readonly kind: "idle" }
  | { readonly kind: "searching" }
  | { readonly kind: "found"; readonly mixes: readonly FoundMix[] }
  | { readonly kind: "failed" };

/** The best splits of an input, once they are asked for. Another input asks anew only when told to. */
export function useMixes(
  catalogue: EstimateCatalogue,
  input: EstimateInput,
  integrationCost: Pico,
) {
  const [mixes, setMixes] = useState<Mixes>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another input makes the answer void
  useEffect(() => {
    setMixes({ kind: "idle" });
    return () => running.current?.abort();
  }, [catalogue, input, integrationCost]);

  async function search() {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setMixes({ kind: "searching" });
    try {
      const found = await findMixes({ catalogue, input, integrationCost }, run.signal);
      setMixes({ kind: "found", mixes: found });
    } catch {
      if (!run.signal.aborted) setMixes({ kind: "failed" });
    }
  }
  function cancel() {
    running.current?.abort();
    setMixes({ kind: "idle" });
  }
  return { mixes, search, cancel };
}
