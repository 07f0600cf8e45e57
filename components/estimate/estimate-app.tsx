"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useMemo } from "react";
import { NotArrived } from "@/components/ui/not-arrived";
import { Skeleton } from "@/components/ui/skeleton";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import { type Day, day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { UsageSection } from "./usage-section";
import { useAssumptions } from "./use-assumptions";
import { useCatalogue } from "./use-catalogue";
import { type Premises, sampleAssumptions, useFirstPremises } from "./use-first-premises";
import { useGivenUsage } from "./use-given-usage";

// Not needed before there is something to compare.
const EstimateResult = dynamic(
  () =>
    import("./estimate-result").then(
      (found) => found.EstimateResult,
      () => NotArrived,
    ),
  // Without something in its place, the page would wait for it as it was before the files were read.
  { loading: () => <Skeleton className="h-32 w-full" /> },
);

/** Exports that end before this day are about the block; later ones about today. */
const BLOCK_ERA_ENDS = day("2025-01-01");

/** Usage in, assumptions, comparison, share. Nothing is sent before Share is pressed. */
export function EstimateApp({
  today,
  locale,
  guide,
}: {
  readonly today: Day;
  readonly locale: Locale;
  readonly guide: ReactNode;
}) {
  const assuming = useAssumptions(() => sampleAssumptions(locale));
  const { assumptions, propose } = assuming;
  const giving = useGivenUsage(today, propose);
  const { given, other, reading, isSample } = giving;
  const catalogue = useCatalogue(given !== null || reading.kind !== "idle");

  const premises: Premises = other === "link" ? "link" : isSample ? "sample" : "reader";
  const isProposed = useFirstPremises(premises, locale, propose);

  // An export proposes the day it belongs to; the person can change it afterwards.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each export
  useEffect(() => {
    if (given?.period == null || other === "typed" || other === "link") return;
    const asOf = given.period.to < BLOCK_ERA_ENDS ? OPENAI_BLOCK_DAY : today;
    propose({ asOf, startOn: asOf });
  }, [given, other, today]);

  const input = useMemo((): EstimateInput | null => {
    if (given === null || !isProposed) return null;
    const { usage, paid, period } = given;
    return { usage, paid, period, assumptions };
  }, [given, isProposed, assumptions]);

  return (
    // While files are read there is little on the page: the footer must not jump into sight and out again.
    <div className="grid min-h-dvh grid-cols-1 content-start gap-6 pb-16">
      <UsageSection {...{ giving, catalogue, guide }} isFirst={given === null} />
      {input !== null && (
        <EstimateResult
          {...{ input, assuming, premises, today, locale }}
          catalogue={catalogue.catalogue}
          isAwaited={other !== "kept"}
        />
      )}
    </div>
  );
}
