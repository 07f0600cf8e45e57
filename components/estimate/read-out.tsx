"use client";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { useWords } from "@/components/words/use-words";
import type { FilesReading } from "@/lib/browser/file-reading";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { ColumnMapping } from "@/lib/ingest/formats/column-mapping";
import { totalByModel, totalUsage } from "@/lib/ingest/rows/totals";
import { FilesTable } from "./files-table";
import { IssueList } from "./issue-list";
import { MapperForm } from "./mapper-form";
import { ModelTable } from "./model-table";
import { PaidTable } from "./paid-table";
import { useIntoSight } from "./use-into-sight";

interface Props {
  readonly result: FilesReading;
  readonly isSample: boolean;
  readonly catalogue: EstimateCatalogue | null;
  readonly onMap: (source: number, mapping: ColumnMapping) => void;
}

/** What was read: one line that opens while nothing is wrong with it, else all of it, scrolled to. */
export function ReadOut({ result, isSample, catalogue, onMap }: Props) {
  const t = useTranslations("estimate.readOut");
  const { merged } = result;
  const hasUsage = merged.usage.length > 0;
  const isWrong = !merged.complete || !hasUsage;
  const place = useIntoSight<HTMLDivElement>(isWrong);
  return (
    <div ref={place} tabIndex={-1} className="grid grid-cols-1 gap-4 outline-none">
      {!merged.complete && (
        <Notice tone="error" live title={t("incomplete.title")}>
          <p>{t("incomplete.text")}</p>
        </Notice>
      )}
      <div>
        <Disclosure summary={<InOneLine result={result} isSample={isSample} />} open={isWrong}>
          <FilesTable result={result} />
        </Disclosure>
        {hasUsage && (
          <Disclosure summary={t("models")}>
            <ModelTable models={totalByModel(merged.usage)} />
          </Disclosure>
        )}
        {merged.paid.length > 0 && (
          <Disclosure summary={t("paid")}>
            <PaidTable usage={merged.usage} paid={merged.paid} catalogue={catalogue} />
          </Disclosure>
        )}
      </div>
      <WhatIsWrong result={result} onMap={onMap} />
    </div>
  );
}

/** Files, days, tokens and rows left out. */
function InOneLine({ result, isSample }: Pick<Props, "result" | "isSample">) {
  const t = useTranslations("estimate.readOut");
  const { days, tokens } = useWords();
  const { files, merged } = result;
  const rejected = files.reduce((sum, { rows }) => sum + rows.rejected, 0);
  return t("summary", {
    sample: isSample ? "yes" : "no",
    files: files.length,
    days: merged.period === null ? "–" : days(merged.period.from, merged.period.to),
    tokens: tokens(totalUsage(merged.usage).tokens),
    rejected,
  });
}

/** What could not be read, file by file, and the form for a table nobody knows. */
function WhatIsWrong({ result: { files, merged }, onMap }: Pick<Props, "result" | "onMap">) {
  const hasUsage = merged.usage.length > 0; // then another file has what a bill lacks
  return (
    <>
      {files.map((file, at) => (
        <IssueList
          key={file.sha256 ?? at}
          issues={file.issues.filter(
            ({ code }) =>
              !(hasUsage && code === "no_token_counts") &&
              !(file.preview !== null && (code === "unknown_columns" || code === "unknown_json")), // its form says so
          )}
          file={at + 1}
          of={files.length}
        />
      ))}
      {files.map(
        ({ preview, source }, at) =>
          preview !== null && (
            <MapperForm
              key={source}
              preview={preview}
              file={files.length > 1 ? at + 1 : null}
              onMap={(mapping) => onMap(source, mapping)}
            />
          ),
      )}
      <IssueList issues={merged.issues} file={null} of={files.length} />
    </>
  );
}
