"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { VendorNames } from "@/components/words/names";
import type { ReportSummary } from "@/lib/domain/report/report-summary";

const NAMED = 3;
/** A dragged control re-ranks many times a second: only where it comes to rest is said. */
const REST_MS = 600;

/** Says the new order to those who do not see it change. */
export function RankAnnouncer({
  report,
  names,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.ranking");
  const first = report.ranking.horizon.slice(0, NAMED).map((slug) => names[slug] ?? slug);
  const said = t("announced", { vendors: first.join(t("comma")) });
  const [shown, setShown] = useState(said);
  useEffect(() => {
    const timer = setTimeout(() => setShown(said), REST_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p role="status" className="sr-only" data-announced>
      {shown}
    </p>
  );
}
