"use client";
import { useMemo } from "react";
import type { AskDetail } from "@/components/comparison/explain/use-detail";
import type { AskEffects, BoardFigures, Live } from "@/components/comparison/live-comparison";
import { findDaily } from "@/lib/browser/daily";
import { findDetail } from "@/lib/browser/detail";
import { findEffects } from "@/lib/browser/effects";
import { findMixes } from "@/lib/browser/mix";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { Assumptions, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { traitsOf } from "@/lib/domain/report/vendor-traits";
import type { Pico } from "@/lib/domain/units/money";
import type { useAssumptions } from "./use-assumptions";
import { useEstimate } from "./use-estimate";
import { useMapper } from "./use-mapper";

/** The estimate of an input, and what can be asked of it while it is computed here. */
export function useLiveEstimate(
  catalogue: EstimateCatalogue | null,
  input: EstimateInput,
  integrationCost: Pico,
  assuming: Pick<ReturnType<typeof useAssumptions>, "assumptions" | "change">,
) {
  const { report, drawn, sensitivities, flips, stale, failed } = useEstimate(
    catalogue,
    input,
    integrationCost,
  );
  const traits = useMemo(
    () => (report === null || catalogue === null ? {} : traitsOf(report, catalogue)),
    [report, catalogue],
  );
  const ask = useMemo((): AskDetail | null => {
    if (stale || catalogue === null) return null;
    return ({ vendor, unknowns }, signal) =>
      findDetail({ catalogue, input, vendor, unknowns }, signal);
  }, [stale, catalogue, input]);
  const askEffects = useMemo((): AskEffects | null => {
    if (stale || catalogue === null) return null;
    return ({ vendors }, signal) => findEffects({ catalogue, input, vendors }, signal);
  }, [stale, catalogue, input]);
  const askBoardFigures = useMemo(() => {
    if (stale || catalogue === null) return null;
    return () => boardFigures(catalogue, input, integrationCost);
  }, [stale, catalogue, input, integrationCost]);
  const onClaims = (claims: Assumptions["claims"]) => assuming.change({ claims });
  const mapper = useMapper(catalogue, assuming);
  const live: Live = {
    ...{ traits, drawn, sensitivities, ask, askEffects, askBoardFigures, mapper, onClaims },
  };
  return { report, flips, stale, failed, live };
}

async function boardFigures(
  catalogue: EstimateCatalogue,
  input: EstimateInput,
  integrationCost: Pico,
): Promise<BoardFigures> {
  const [mixes, daily] = await Promise.all([
    // Without a split the rest is still worth having, and the files say that it is missing.
    findMixes({ catalogue, input, integrationCost }).catch(() => null),
    findDaily({ catalogue, input }),
  ]);
  return { mixes: mixes?.map(({ mix }) => mix) ?? null, daily };
}
