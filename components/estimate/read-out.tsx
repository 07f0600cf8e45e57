"use client";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/comparison/use-words";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { FileReading, FilesReading } from "@/lib/browser/file-reading";
import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import type { ColumnMapping } from "@/lib/ingest/column-mapping";
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
  return (
    <div className="grid gap-6">
      {isSample && <Notice title={t("sample")} />}
      {!merged.complete && (
        <Notice tone="error" live title={t("incomplete.title")}>
          <p>{t("incomplete.text")}</p>
        </Notice>
      )}
      <FilesTable files={files} />
      {files.map((file, at) => (
        <IssueList key={file.sha256 ?? at} issues={file.issues} file={at + 1} of={files.length} />
      ))}
      {files.map(
        ({ preview, source }) =>
          preview !== null && (
            <MapperForm
              key={source}
              preview={preview}
              onMap={(mapping) => onMap(source, mapping)}
            />
          ),
      )}
      <IssueList issues={merged.issues} file={null} of={files.length} />
      {merged.usage.length > 0 && <ModelTable usage={merged.usage} />}
      {merged.paid.length > 0 && (
        <PaidTable usage={merged.usage} paid={merged.paid} catalogue={catalogue} />
      )}
      <Button size="sm" className="justify-self-start" onClick={onClear}>
        {t("clear")}
      </Button>
    </div>
  );
}

function FilesTable({ files }: { readonly files: readonly FileReading[] }) {
  const t = useTranslations("estimate.readOut");
  return (
    <Table caption={t("files")}>
      <thead>
        <tr>
          <HeadCell>{t("file")}</HeadCell>
          <HeadCell>{t("period")}</HeadCell>
          <HeadCell figure>{t("read")}</HeadCell>
          <HeadCell figure>{t("counted")}</HeadCell>
          <HeadCell figure>{t("empty")}</HeadCell>
          <HeadCell figure>{t("rejected")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {files.map((file, at) => (
          <FileRow key={file.sha256 ?? at} file={file} />
        ))}
      </tbody>
    </Table>
  );
}

function FileRow({ file }: { readonly file: FileReading }) {
  const t = useTranslations("estimate.readOut");
  const { count, days } = useWords();
  const { format, period, rows, complete } = file;
  return (
    <tr>
      <th scope="row">{format === null ? t("unknownFormat") : t(`formats.${format}`)}</th>
      <Cell label={t("period")}>{period === null ? "–" : days(period.from, period.to)}</Cell>
      <Cell label={t("read")} figure>
        {count(BigInt(rows.read))}
      </Cell>
      <Cell label={t("counted")} figure>
        {count(BigInt(rows.counted))}
      </Cell>
      <Cell label={t("empty")} figure>
        {count(BigInt(rows.empty))}
      </Cell>
      <Cell label={t("rejected")} figure>
        {count(BigInt(rows.rejected))}
      </Cell>
      <Cell label={t("state")}>
        {complete ? (
          <Mark tone="jade">{t("complete")}</Mark>
        ) : (
          <Mark tone="seal">{t("notComplete")}</Mark>
        )}
      </Cell>
    </tr>
  );
}
