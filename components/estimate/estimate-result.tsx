"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ClaimAction } from "@/components/comparison/claims/claim-action";
import { ComparisonView } from "@/components/comparison/comparison-view";
import { BestSplit } from "@/components/comparison/split/best-split";
import { VerdictBar } from "@/components/comparison/verdict-bar";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { type ClaimPlaces, claimPlacesOf, vendorToGoTo } from "@/lib/domain/explain/claim-places";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { AssumptionPanel } from "./assumption-panel";
import { FineTuningPart } from "./fine-tuning-part";
import { SharePanel } from "./share-panel";
import type { useAssumptions } from "./use-assumptions";
import type { Premises } from "./use-first-premises";
import { useIntegrationCost } from "./use-integration-cost";
import { useIntoSight } from "./use-into-sight";
import { useLiveEstimate } from "./use-live-estimate";

interface Props {
  readonly catalogue: EstimateCatalogue | null;
  readonly input: EstimateInput;
  readonly assuming: ReturnType<typeof useAssumptions>;
  readonly premises: Premises;
  readonly today: Day;
  readonly locale: Locale;
  /** Somebody has just asked for it, and looks for nothing else. */
  readonly isAwaited: boolean;
}

function useVendorNames(catalogue: EstimateCatalogue | null, locale: Locale): VendorNames {
  return useMemo(
    () =>
      Object.fromEntries(
        (catalogue?.vendors ?? []).map(({ slug, name }) => [slug, inLanguage(name, locale)]),
      ),
    [catalogue, locale],
  );
}

/** The verdict, which stays in view; assumptions and results side by side; then the best split, and sharing. */
export function EstimateResult(props: Props) {
  const { catalogue, input, assuming, premises, today, locale, isAwaited } = props;
  const t = useTranslations("estimate");
  const integrationCost = useIntegrationCost();
  const { report, flips, stale, failed, live } = useLiveEstimate(
    catalogue,
    input,
    integrationCost.pico,
    assuming,
  );
  const names = useVendorNames(catalogue, locale);
  const places = useMemo(
    () => (report === null || catalogue === null ? {} : claimPlacesOf(report, catalogue, today)),
    [report, catalogue, today],
  );
  const place = useIntoSight<HTMLDivElement>(isAwaited && report !== null);
  return (
    <>
      {report !== null ? (
        <VerdictBar report={report} names={names} place={place}>
          <NextSteps {...{ report, names, places }} />
        </VerdictBar>
      ) : (
        // As tall as the verdict: what stands below must not jump when it comes.
        !failed && <Skeleton className="h-32 w-full" />
      )}
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <section aria-labelledby="assume-step" className="min-w-0">
          <AssumptionPanel {...{ assuming, premises, today, catalogue }} usage={input.usage} />
        </section>
        <section
          aria-labelledby="result-step"
          aria-busy={stale}
          className="grid min-w-0 grid-cols-1 content-start gap-5"
        >
          <h2 id="result-step" className="sr-only">
            {t("steps.result")}
          </h2>
          {failed && <Notice tone="error" live title={t("failed.estimate")} />}
          {report === null || catalogue === null ? (
            <Skeleton className="h-64 w-full" />
          ) : (
            <div className="grid grid-cols-1 gap-10">
              <ComparisonView {...{ report, flips, names, places, live }} />
              <FineTuningPart report={report} onChange={assuming.change} />
              <BestSplit {...{ catalogue, input, names, integrationCost }} />
            </div>
          )}
        </section>
      </div>
      {report !== null && catalogue !== null && (
        <SharePanel {...{ input, report, flips, catalogue, names, today, locale }} />
      )}
    </>
  );
}

/** Go where the verdict sends, and show it to others. */
function NextSteps({
  report,
  names,
  places,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
  readonly places: ClaimPlaces;
}) {
  const t = useTranslations("estimate.next");
  const vendor = vendorToGoTo(report);
  const place = vendor === null ? undefined : places[vendor];
  return (
    <>
      {vendor !== null && (
        <ClaimAction place={place} name={names[vendor] ?? vendor} variant="primary" />
      )}
      <a
        href="#share-step"
        className={buttonClass(place === undefined ? "primary" : "secondary", "sm")}
      >
        {t("share")}
      </a>
    </>
  );
}
