"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useHandedFiles } from "@/components/home/use-handed-files";
import { Button } from "@/components/ui/button";
import { NotArrived } from "@/components/ui/not-arrived";
import { Notice } from "@/components/ui/notice";
import { defaultAssumptions, OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { type Day, day } from "@/lib/domain/units/day";
import { LOCALE_CURRENCY, type Locale } from "@/lib/domain/units/locale";
import type { PaidItem, Period, UsageCell } from "@/lib/domain/usage/usage";
import { ReadOut } from "./read-out";
import { ReadingProgress } from "./reading-progress";
import { UsageStep } from "./usage-step";
import { useAssumptions } from "./use-assumptions";
import { useCatalogue } from "./use-catalogue";
import { useReading } from "./use-reading";
import { useShareAsStart } from "./use-share-as-start";
import { useTypedLink } from "./use-typed-link";

// Not needed before there is something to compare.
const EstimateResult = dynamic(() =>
  import("./estimate-result").then(
    (found) => found.EstimateResult,
    () => NotArrived,
  ),
);

/** Exports that end before this day are about the block; later ones about today. */
const BLOCK_ERA_ENDS = day("2025-01-01");

interface Usage {
  readonly usage: readonly UsageCell[];
  readonly paid: readonly PaidItem[];
  readonly period: Period | null;
}

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
  const t = useTranslations("estimate");
  const words = useTranslations("ingest");
  const { reading, readGiven, readSample, cancel, clear } = useReading();
  const [typed, setTyped] = useState<Usage | null>(null);
  const hasBegun = typed !== null || reading.kind !== "idle";
  const { catalogue, failed: noCatalogue, retry } = useCatalogue(hasBegun);
  const assuming = useAssumptions(() => ({
    ...defaultAssumptions(OPENAI_BLOCK_DAY),
    currency: LOCALE_CURRENCY[locale],
  }));
  const { assumptions, propose } = assuming;

  const result = reading.kind === "done" ? reading.result : null;
  const given = useMemo((): Usage | null => {
    if (typed !== null) return typed;
    if (result === null || !result.merged.complete) return null;
    return result.merged.usage.length > 0 ? result.merged : null;
  }, [typed, result]);

  // An export proposes the frame it belongs to; the person can change it afterwards.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each export
  useEffect(() => {
    if (given?.period == null || given === typed) return;
    const asOf = given.period.to < BLOCK_ERA_ENDS ? OPENAI_BLOCK_DAY : today;
    propose({ asOf, startOn: asOf });
  }, [given, typed, today]);

  const input = useMemo((): EstimateInput | null => {
    if (given === null) return null;
    const { usage, paid, period } = given;
    return { usage, paid, period, assumptions };
  }, [given, assumptions]);
  useSampleLink(readSample);
  const noStart = useShareAsStart(({ usage, paid, period, report: shared }) => {
    setTyped({ usage, paid, period });
    propose(shared.assumptions);
  });
  const badLink = useTypedLink(today, ({ usage, assumptions: linked }) => {
    setTyped({ usage, paid: [], period: null });
    propose(linked);
  });
  useHandedFiles(readGiven);

  return (
    // While files are read there is little on the page: the footer must not jump into sight and out again.
    <div className="grid min-h-dvh content-start gap-12 pb-16">
      <section aria-labelledby="usage-step" className="grid gap-5">
        <h2 id="usage-step" className="font-display text-2xl">
          {t("steps.usage")}
        </h2>
        {badLink && <Notice tone="error" live title={t("badLink")} />}
        {noStart && given === null && <Notice tone="error" live title={t("noStart")} />}
        {noCatalogue && (
          <Notice tone="error" live title={t("noCatalogue")}>
            <Button size="sm" onClick={retry}>
              {t("retry")}
            </Button>
          </Notice>
        )}
        {reading.kind === "stalled" && (
          <Notice tone="error" live title={words("stalled", { seconds: reading.seconds })} />
        )}
        {reading.kind === "failed" && (
          <Notice tone="error" live title={t(`failed.${reading.why}`)} />
        )}
        {reading.kind === "reading" ? (
          <ReadingProgress progress={reading.progress} onCancel={cancel} />
        ) : (
          <UsageStep
            guide={guide}
            isFirst={input === null}
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
        <EstimateResult
          {...{ catalogue, input, assuming, today, locale }}
          isAwaited={reading.kind === "done" && !reading.isSample}
        />
      )}
    </div>
  );
}

/** `/estimate?sample=1` opens with the sample. */
function useSampleLink(readSample: () => Promise<void>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (new URLSearchParams(location.search).get("sample") === "1") void readSample();
  }, []);
}
