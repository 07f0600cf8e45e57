"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ReadOut } from "./read-out";
import { ReadingProgress } from "./reading-progress";
import { UsageStep } from "./usage-step";
import type { useCatalogue } from "./use-catalogue";
import type { useGivenUsage } from "./use-given-usage";
import { useIntoSight } from "./use-into-sight";

type Giving = ReturnType<typeof useGivenUsage>;

/** Where usage comes in, and what became of it. */
export function UsageSection({
  giving,
  catalogue,
  guide,
  isFirst,
}: {
  readonly giving: Giving;
  readonly catalogue: ReturnType<typeof useCatalogue>;
  readonly guide: ReactNode;
  /** Nothing to compare yet: what can be given has all the room. */
  readonly isFirst: boolean;
}) {
  const t = useTranslations("estimate");
  const { reading, other, cancel, readFiles, readSample, takeTyped, forget } = giving;
  return (
    <section aria-labelledby="usage-step" className="grid grid-cols-1 gap-4">
      <h2 id="usage-step" className="sr-only">
        {t("steps.usage")}
      </h2>
      <Problems giving={giving} catalogue={catalogue} />
      {reading.kind === "reading" ? (
        <ReadingProgress progress={reading.progress} onCancel={cancel} />
      ) : (
        <UsageStep
          guide={guide}
          isFirst={isFirst}
          onFiles={readFiles}
          onSample={readSample}
          onTyped={takeTyped}
          onForget={isFirst && reading.kind !== "done" ? null : forget}
        />
      )}
      {other === "kept" && <Notice title={t("kept")} />}
      {reading.kind === "done" && <ReadOut {...reading} catalogue={catalogue.catalogue} />}
    </section>
  );
}

/** What went wrong before anything could be compared; it is scrolled to, and read out. */
function Problems({
  giving: { reading, badLink, noStart },
  catalogue,
}: {
  readonly giving: Giving;
  readonly catalogue: ReturnType<typeof useCatalogue>;
}) {
  const t = useTranslations("estimate");
  const words = useTranslations("ingest");
  const isWrong =
    badLink ||
    noStart ||
    catalogue.failed ||
    reading.kind === "stalled" ||
    reading.kind === "failed";
  const place = useIntoSight<HTMLDivElement>(isWrong);
  return (
    <div ref={place} tabIndex={-1} className="grid gap-3 outline-none empty:hidden">
      {badLink && <Notice tone="error" live title={t("badLink")} />}
      {noStart && <Notice tone="error" live title={t("noStart")} />}
      {catalogue.failed && (
        <Notice tone="error" live title={t("noCatalogue")}>
          <Button size="sm" onClick={catalogue.retry}>
            {t("retry")}
          </Button>
        </Notice>
      )}
      {reading.kind === "stalled" && (
        <Notice tone="error" live title={words("stalled", { seconds: reading.seconds })} />
      )}
      {reading.kind === "failed" && <Notice tone="error" live title={t(`failed.${reading.why}`)} />}
    </div>
  );
}
