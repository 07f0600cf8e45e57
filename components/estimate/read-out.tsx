"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { FilesReading } from "@/lib/browser/file-reading";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { ColumnMapping } from "@/lib/ingest/formats/column-mapping";
import { totalByModel } from "@/lib/ingest/rows/totals";
import { FilesTable } from "./files-table";
import { IssueList } from "./issue-list";
import { MapperForm } from "./mapper-form";
import { ModelTable } from "./model-table";
import { PaidTable } from "./paid-table";

/** What was read, file by file and together, before anything is compared. */
export function ReadOut({
  result,
  isSample,
  catalogue,
  onClear,
  onMap,
}: {
  readonly result: FilesReading;
  readonly isSample: boolean;
  readonly catalogue: EstimateCatalogue | null;
  readonly onClear: () => void;
  readonly onMap: (source: number, mapping: ColumnMapping) => void;
}) {
  const t = useTranslations("estimate.readOut");
  const { merged, files } = result;
  const hasUsage = merged.usage.length > 0; // then another file has what a bill lacks
  return (
    <div className="grid gap-6">
      {isSample && <Notice title={t("sample")} />}
      {!merged.complete && (
        <Notice tone="error" live title={t("incomplete.title")}>
          <p>{t("incomplete.text")}</p>
        </Notice>
      )}
      <FilesTable result={result} />
      {files.map((file, at) => (
        <IssueList
          key={file.sha256 ?? at}
          issues={file.issues.filter(
            ({ code }) =>
              !(hasUsage && code === "no_token_counts") &&
              !(file.preview !== null && code === "unknown_columns"), // its form says so
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
      <div>
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
      <Button size="sm" className="justify-self-start" onClick={onClear}>
        {t("clear")}
      </Button>
    </div>
  );
}
