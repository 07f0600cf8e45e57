"use client";
import { useTranslations } from "next-intl";
import { BurnChart } from "@/components/comparison/charts/burn-chart";
import { ClaimsPlanView } from "@/components/comparison/claims/claims-plan";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import type { VendorSummary } from "@/lib/domain/report/report-summary";
import type { Day } from "@/lib/domain/units/day";
import type { Explained } from "./explain-tables";
import { ExplainView } from "./explain-view";
import { UnknownEffects } from "./unknown-list";
import { type AskDetail, useDetail } from "./use-detail";

interface Props {
  readonly vendor: VendorSummary;
  /** First day of the horizon. */
  readonly from: Day;
  readonly names: VendorNames;
  /** The figure whose arithmetic is open; null for none. */
  readonly part: Explained | null;
  readonly onPart: (part: Explained | null) => void;
  readonly ask: AskDetail | null;
  readonly onClaims: (claims: Assumptions["claims"]) => void;
}

/** One vendor computed anew with everything kept: what unknowns weigh, when to claim, the arithmetic. */
export function CloseLook({ vendor, from, names, part, onPart, ask, onClaims }: Props) {
  const t = useTranslations("comparison.details");
  const { detail, failed } = useDetail(ask, vendor);
  if (failed) return <Notice tone="error" live title={t("failed")} className="md:col-span-2" />;
  if (detail === null) {
    return (
      <div aria-busy className="grid gap-2 md:col-span-2">
        <span className="sr-only">{t("slow")}</span>
        <Skeleton className="h-24 w-full" />
      </div>
    );
  }
  const { effects, plan, burn, explained } = detail;
  const { currency } = vendor;
  return (
    <>
      <section className="grid min-w-0 content-start gap-2">
        <h3 className="overline-label">{t("unknowns")}</h3>
        <UnknownEffects effects={effects} />
      </section>
      <section className="grid min-w-0 content-start gap-2">
        <h3 className="overline-label">{t("plan")}</h3>
        {plan !== null && (
          <ClaimsPlanView {...{ plan, currency, names, onClaims }} unknowns={vendor.unknowns} />
        )}
      </section>
      {burn.length > 0 && (
        <section className="min-w-0 md:col-span-2">
          <BurnChart {...{ burn, from, currency }} />
        </section>
      )}
      <div className="grid min-w-0 gap-4 md:col-span-2">
        <Button
          size="sm"
          className="w-fit"
          aria-expanded={part !== null}
          onClick={() => onPart(part === null ? "saving" : null)}
        >
          {part === null ? t("arithmetic") : t("hideArithmetic")}
        </Button>
        {part !== null && <ExplainView {...{ explained, part, onPart }} />}
      </div>
    </>
  );
}
