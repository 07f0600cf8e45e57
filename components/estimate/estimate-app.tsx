"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import type { VendorNames } from "@/components/comparison/names";
import { useHandedFiles } from "@/components/home/use-handed-files";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import { type Day, day } from "@/lib/domain/day";
import { defaultAssumptions, OPENAI_BLOCK_DAY } from "@/lib/domain/estimate";
import type { Assumptions, EstimateInput } from "@/lib/domain/estimate-report";
import type { Locale } from "@/lib/domain/locale";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage";
import { AssumptionControls } from "./assumption-controls";
import { ReadOut } from "./read-out";
import { ReadingProgress } from "./reading-progress";
import { UsageStep } from "./usage-step";
import { useCatalogue } from "./use-catalogue";
import { useEstimate } from "./use-estimate";
import { useReading } from "./use-reading";
import { useShareAsStart } from "./use-share-as-start";

// Neither is needed before there is something to compare.
const ComparisonView = dynamic(() =>
  import("@/components/comparison/comparison-view").then((found) => found.ComparisonView),
);
const BestSplit = dynamic(() =>
  import("@/components/comparison/best-split").then((found) => found.BestSplit),
);
const SharePanel = dynamic(() => import("./share-panel").then((found) => found.SharePanel));

/** Exports that end before this day are about the block; later ones about today. */
const BLOCK_ERA_ENDS = day("2025-01-01");

interface Usage {
  readonly usage: readonly UsageCell[];
  readonly paid: readonly PaidItem[];
  readonly period: Period | null;
}

/** Usage in, assumptions, comparison, share. Nothing is sent before Share is pressed. */
export function EstimateApp({ today, locale }: { readonly today: Day; readonly locale: Locale }) {
  const t = useTranslations("estimate");
  const { catalogue, failed: noCatalogue, retry } = useCatalogue();
  const { reading, readGiven, readSample, cancel, clear } = useReading();
  const [typed, setTyped] = useState<Usage | null>(null);
  const [assumptions, setAssumptions] = useState<Assumptions>(() => ({
    ...defaultAssumptions(OPENAI_BLOCK_DAY),
    currency: locale === "zh" ? "CNY" : "USD",
  }));
  const change = (part: Partial<Assumptions>) => setAssumptions((a) => ({ ...a, ...part }));

  const result = reading.kind === "done" ? reading.result : null;
  const given = useMemo((): Usage | null => {
    if (typed !== null) return typed;
    if (result === null || !result.merged.complete) return null;
    return result.merged.usage.length > 0 ? result.merged : null;
  }, [typed, result]);

  // An export proposes the frame it belongs to; the person can change it afterwards.
  useEffect(() => {
    if (given?.period == null || given === typed) return;
    const asOf = given.period.to < BLOCK_ERA_ENDS ? OPENAI_BLOCK_DAY : today;
    setAssumptions((a) => ({ ...a, asOf, startOn: asOf }));
  }, [given, typed, today]);

  const input = useMemo((): EstimateInput | null => {
    if (given === null) return null;
    const { usage, paid, period } = given;
    return { usage, paid, period, assumptions };
  }, [given, assumptions]);
  const { report, flips, stale, failed } = useEstimate(catalogue, input);
  const names = useNames(catalogue, locale);
  useSampleLink(readSample);
  useShareAsStart(({ usage, paid, period, report: shared }) => {
    setTyped({ usage, paid, period });
    setAssumptions(shared.assumptions);
  });
  useHandedFiles(readGiven);

  return (
    <div className="grid gap-12 pb-16">
      <section aria-labelledby="usage-step" className="grid gap-5">
        <h2 id="usage-step" className="font-display text-2xl">
          {t("steps.usage")}
        </h2>
        {noCatalogue && (
          <Notice tone="error" live title={t("noCatalogue")}>
            <Button size="sm" onClick={retry}>
              {t("retry")}
            </Button>
          </Notice>
        )}
        {reading.kind === "failed" && (
          <Notice tone="error" live title={t(`failed.${reading.why}`)} />
        )}
        {reading.kind === "reading" ? (
          <ReadingProgress progress={reading.progress} onCancel={cancel} />
        ) : (
          <UsageStep
            onFiles={(files) => {
              setTyped(null);
              void readGiven(files);
            }}
            onSample={() => {
              setTyped(null);
              void readSample();
            }}
            onTyped={(usage) => {
              clear();
              setTyped({ usage, paid: [], period: null });
            }}
          />
        )}
        {reading.kind === "done" && <ReadOut {...reading} catalogue={catalogue} onClear={clear} />}
      </section>

      {input !== null && (
        <>
          <section aria-labelledby="assume-step" className="grid gap-5">
            <h2 id="assume-step" className="font-display text-2xl">
              {t("steps.assume")}
            </h2>
            <AssumptionControls assumptions={assumptions} today={today} onChange={change} />
          </section>
          <section aria-labelledby="result-step" aria-busy={stale} className="grid gap-5">
            <h2 id="result-step" className="font-display text-2xl">
              {t("steps.result")}
            </h2>
            {failed && <Notice tone="error" live title={t("failed.estimate")} />}
            {report === null || catalogue === null ? (
              <Skeleton className="h-64 w-full" />
            ) : (
              <>
                <ComparisonView {...{ report, flips, names }} />
                <BestSplit {...{ catalogue, input, names }} />
              </>
            )}
          </section>
          {report !== null && catalogue !== null && (
            <SharePanel {...{ input, report, flips, catalogue, today, locale }} />
          )}
        </>
      )}
    </div>
  );
}

function useNames(catalogue: EstimateCatalogue | null, locale: Locale): VendorNames {
  return useMemo(() => {
    const vendors = catalogue?.vendors ?? [];
    return Object.fromEntries(vendors.map(({ slug, name }) => [slug, name[locale]]));
  }, [catalogue, locale]);
}

/** `/estimate?sample=1` opens with the sample. */
function useSampleLink(readSample: () => Promise<void>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (new URLSearchParams(location.search).get("sample") === "1") void readSample();
  }, []);
}
