"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FilterSelect } from "@/components/ui/filter-select";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import type { CostSeries } from "@/lib/domain/explain/cost-series";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { CostChart } from "./cost-chart";

const MonthChart = dynamic(() => import("./month-chart").then((found) => found.MonthChart), {
  ssr: false,
  loading: () => <Skeleton className="h-80 w-full" />,
});

const KINDS = ["cumulative", "monthly"] as const;

/** What the horizon costs, as a running sum or by month. A stored share has no daily costs, so only the running sum. */
export function HorizonCharts({
  report,
  costs,
  names,
}: {
  readonly report: ReportSummary;
  readonly costs: CostSeries | null;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.chart");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("cumulative");
  const [chosen, setChosen] = useState<string | null>(null);
  const ranked = report.ranking.horizon;
  const vendor = chosen !== null && ranked.includes(chosen) ? chosen : ranked[0];
  if (vendor === undefined) return null;
  return (
    <section className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h2 className="font-display text-xl">{t("heading")}</h2>
        {costs !== null && (
          <div className="flex flex-wrap items-end gap-4">
            {kind !== "cumulative" && (
              <FilterSelect
                label={t("vendor")}
                value={vendor}
                options={ranked.map((slug) => ({ value: slug, label: names[slug] ?? slug }))}
                onChange={setChosen}
              />
            )}
            <Segmented
              legend={t("kind")}
              value={kind}
              options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              onChange={setKind}
            />
          </div>
        )}
      </div>
      {kind === "cumulative" || costs === null ? (
        <CostChart {...{ report, costs, names }} />
      ) : (
        <MonthChart {...{ report, costs, vendor, names }} />
      )}
    </section>
  );
}
