"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { AskEffects } from "@/components/comparison/live-comparison";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import type { VendorEffects } from "@/lib/browser/effects.worker";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { UnknownEffects } from "./unknown-list";

/** Every unknown that changes a figure of this run, by vendor, the ranking's first one first. */
export function MatteringUnknowns({
  report,
  names,
  askEffects,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
  readonly askEffects: AskEffects;
}) {
  const t = useTranslations("comparison.used");
  const [found, setFound] = useState<readonly VendorEffects[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    setFailed(false);
    askEffects(report, leaving.signal).then(setFound, () => {
      if (!leaving.signal.aborted) setFailed(true);
    });
    return () => leaving.abort();
  }, [askEffects, report]);
  if (failed) return <Notice tone="error" live title={t("failed")} />;
  if (found === null) return <Skeleton className="h-24 w-full" />;
  if (found.length === 0) return <p className="text-sm text-soft">{t("noUnknowns")}</p>;
  return (
    <div className="grid gap-4 pl-6" data-unknowns>
      {found.map(({ vendor, effects }) => (
        <section key={vendor} className="grid gap-1">
          <h3 className="text-sm font-medium">{names[vendor] ?? vendor}</h3>
          <UnknownEffects effects={effects} />
        </section>
      ))}
    </div>
  );
}
