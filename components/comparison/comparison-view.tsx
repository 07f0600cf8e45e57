"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDecimal } from "@/lib/domain/decimal";
import type { Flip } from "@/lib/domain/estimate-report";
import type { ReportSummary } from "@/lib/domain/report-summary";
import { FlipList } from "./flip-list";
import type { VendorNames } from "./names";
import { RankingTable } from "./ranking-table";
import { Sentences } from "./sentences";
import { useWords } from "./use-words";
import { VerdictLine } from "./verdict-line";

const CostChart = dynamic(() => import("./cost-chart").then(({ CostChart: chart }) => chart), {
  ssr: false,
  loading: () => <Skeleton className="h-72 w-full" />,
});

/** A report: verdict, both rankings, course of the cost, what would flip it. */
export function ComparisonView({
  report,
  flips,
  names,
}: {
  readonly report: ReportSummary;
  readonly flips: readonly Flip[] | null;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison");
  const { day } = useWords();
  const { fx, notEstimated, engineVersion, catalogRevision } = report;
  return (
    <div className="grid gap-10">
      <VerdictLine report={report} names={names} />
      <RankingTable report={report} flips={flips} names={names} />
      {report.ranking.horizon.length > 0 && <CostChart report={report} names={names} />}
      <section className="grid gap-3">
        <h2 className="font-display text-xl">{t("flips.title")}</h2>
        <FlipList flips={flips} names={names} />
      </section>
      <p className="max-w-prose text-xs text-soft">
        <Sentences>
          {[
            notEstimated.length > 0 &&
              t("notEstimated", {
                vendors: notEstimated.map((slug) => names[slug] ?? slug).join(t("comma")),
              }),
            t("rate", { rate: formatDecimal(fx.cnyPerUsdMicro, 6), day: day(fx.day) }),
            t("versions", { engine: engineVersion, catalogue: catalogRevision.slice(0, 12) }),
          ]}
        </Sentences>
      </p>
    </div>
  );
}
