"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { HorizonCharts } from "@/components/comparison/charts/horizon-charts";
import { DeadlineList } from "@/components/comparison/deadline-list";
import { FlipList } from "@/components/comparison/explain/flip-list";
import { RunNote } from "@/components/comparison/explain/run-note";
import { Ranking } from "@/components/comparison/ranking/ranking";
import { LazyDisclosure } from "@/components/ui/lazy-disclosure";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import type { ClaimPlaces } from "@/lib/domain/explain/claim-places";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import type { Live } from "./live-comparison";
import { VerdictDetails } from "./verdict-details";

const loading = () => <Skeleton className="h-80 w-full" />;
const SensitivityCharts = dynamic(
  () =>
    import("@/components/comparison/charts/sensitivity-charts").then(
      (found) => found.SensitivityCharts,
    ),
  { ssr: false, loading },
);

/** A report below its verdict: both rankings, cost over time, what would change the winner. */
export function ComparisonView({
  report,
  flips,
  names,
  places,
  live = null,
}: {
  readonly report: ReportSummary;
  /** Null while they are being searched. */
  readonly flips: readonly Flip[] | null;
  readonly names: VendorNames;
  readonly places: ClaimPlaces;
  readonly live?: Live | null;
}) {
  const t = useTranslations("comparison");
  const drawn = live === null ? { report, costs: null } : live.drawn;
  return (
    <div className="grid grid-cols-1 gap-10">
      <VerdictDetails report={report} names={names} />
      <DeadlineList report={report} names={names} />
      <Ranking {...{ report, flips, names, live, places }} />
      {drawn === null ? loading() : <HorizonCharts {...drawn} names={names} />}
      <section className="grid grid-cols-1 gap-4">
        <h2 className="font-display text-xl">{t("flips.title")}</h2>
        <FlipList flips={flips} names={names} currency={report.assumptions.currency} />
        {live?.sensitivities != null && (
          <LazyDisclosure summary={t("flips.charts")}>
            {() => (
              <>
                <p className="max-w-prose pb-4 text-sm text-soft">{t("flips.chartsHint")}</p>
                <SensitivityCharts
                  sensitivities={live.sensitivities ?? []}
                  currency={report.assumptions.currency}
                  names={names}
                />
              </>
            )}
          </LazyDisclosure>
        )}
      </section>
      <RunNote report={report} names={names} askEffects={live?.askEffects ?? null} />
    </div>
  );
}
