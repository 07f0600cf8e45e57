"use client";
import { useTranslations } from "next-intl";
import { PageAsOf } from "@/components/as-of/page-as-of";
import { useAsOf } from "@/components/as-of/use-as-of";
import { Section } from "@/components/offer/section";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { mostHelpful } from "@/lib/domain/explain/evidence";
import { EvidenceTable } from "./evidence-table";
import { MostHelpful } from "./most-helpful";
import type { EvidenceNames } from "./reading-names";
import { type DatedEvidence, useEvidence } from "./use-evidence";

/** What figures rest on as of a day that stands in the address, and what to read again first. */
export function EvidenceView({
  rendered,
  names,
}: {
  readonly rendered: DatedEvidence;
  readonly names: EvidenceNames;
}) {
  const t = useTranslations("evidence");
  const { asOf } = useAsOf(rendered.asOf);
  const { readings, failed, retry } = useEvidence(rendered, asOf);
  const best = readings === null ? null : mostHelpful(readings);
  return (
    <>
      <PageAsOf renderedOn={rendered.asOf} />
      {failed && (
        <Notice tone="error" live title={t("failed")} className="mt-6">
          <Button size="sm" onClick={retry}>
            {t("retry")}
          </Button>
        </Notice>
      )}
      {readings === null && !failed && <Skeleton className="mt-8 h-96 w-full" />}
      {readings?.length === 0 && (
        <div className="pt-8">
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        </div>
      )}
      {best !== null && (
        <Section title={t("bestTitle")} lead={t("bestRule")}>
          <MostHelpful reading={best} names={names} />
        </Section>
      )}
      {readings !== null && readings.length > 0 && (
        <Section title={t("allTitle")} lead={t("allLead")}>
          <EvidenceTable {...{ readings, names, asOf }} />
        </Section>
      )}
      <Section id="reading" title={t("readingTitle")}>
        <p className="max-w-prose text-sm">{t("readingText")}</p>
      </Section>
    </>
  );
}
