"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ComparisonView } from "@/components/comparison/comparison-view";
import type { AskDetail } from "@/components/comparison/explain/use-detail";
import type { AskEffects } from "@/components/comparison/live";
import { BestSplit } from "@/components/comparison/split/best-split";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import { findDetail } from "@/lib/browser/detail";
import { findEffects } from "@/lib/browser/effects";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { Assumptions, EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { traitsOf } from "@/lib/domain/report/vendor-traits";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { AssumptionPanel } from "./assumption-panel";
import { SharePanel } from "./share-panel";
import type { useAssumptions } from "./use-assumptions";
import { useEstimate } from "./use-estimate";
import { useIntegrationCost } from "./use-integration-cost";
import { useIntoSight } from "./use-into-sight";

/** What is assumed and what it comes to, side by side; then the best split, and sharing. */
export function EstimateResult({
  catalogue,
  input,
  assuming,
  today,
  locale,
  isAwaited,
}: {
  readonly catalogue: EstimateCatalogue | null;
  readonly input: EstimateInput;
  readonly assuming: ReturnType<typeof useAssumptions>;
  readonly today: Day;
  readonly locale: Locale;
  /** Somebody gave files for it, and looks for nothing else; a sample has its banner to be read first. */
  readonly isAwaited: boolean;
}) {
  const t = useTranslations("estimate");
  const integrationCost = useIntegrationCost();
  const { report, drawn, sensitivities, stale, failed } = useEstimate(
    catalogue,
    input,
    integrationCost.pico,
  );
  const head = useIntoSight<HTMLHeadingElement>(isAwaited && report !== null);
  const names: VendorNames = useMemo(
    () =>
      Object.fromEntries((catalogue?.vendors ?? []).map(({ slug, name }) => [slug, name[locale]])),
    [catalogue, locale],
  );
  const traits = useMemo(
    () => (report === null || catalogue === null ? {} : traitsOf(report, catalogue)),
    [report, catalogue],
  );
  const flips = useMemo(
    () => sensitivities?.flatMap((sensitivity) => sensitivity.flips) ?? null,
    [sensitivities],
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
  const onClaims = (claims: Assumptions["claims"]) => assuming.change({ claims });
  return (
    <>
      <div className="grid grid-cols-1 gap-12 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-10">
        <section aria-labelledby="assume-step" className="min-w-0">
          <AssumptionPanel {...{ assuming, today, catalogue }} usage={input.usage} />
        </section>
        <section
          aria-labelledby="result-step"
          aria-busy={stale}
          className="grid min-w-0 grid-cols-1 content-start gap-5"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 ref={head} id="result-step" className="font-display text-2xl lg:text-xl">
              {t("steps.result")}
            </h2>
            {report !== null && (
              <a href="#share-step" className="link py-2 text-sm" data-noprint>
                {t("share.heading")}
              </a>
            )}
          </div>
          {failed && <Notice tone="error" live title={t("failed.estimate")} />}
          {report === null || catalogue === null ? (
            <Skeleton className="h-64 w-full" />
          ) : (
            <div className="grid grid-cols-1 gap-12">
              <ComparisonView
                report={report}
                flips={flips}
                names={names}
                live={{ traits, drawn, sensitivities, ask, askEffects, onClaims }}
              />
              <BestSplit {...{ catalogue, input, names, integrationCost }} />
            </div>
          )}
        </section>
      </div>
      {report !== null && catalogue !== null && (
        <SharePanel {...{ input, report, flips, catalogue, today, locale }} />
      )}
    </>
  );
}
