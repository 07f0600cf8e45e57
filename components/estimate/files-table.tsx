import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { FileReading, FilesReading } from "@/lib/browser/file-reading";
import { totalByDay, totalByModel, totalUsage } from "@/lib/ingest/rows/totals";

/** What each file came to, row by row and byte by byte, and that the sums agree. */
export function FilesTable({ result }: { readonly result: FilesReading }) {
  const t = useTranslations("estimate.readOut");
  const { files } = result;
  return (
    <div className="grid gap-3">
      <Table caption={t("files")} tight>
        <thead>
          <tr>
            <HeadCell>{t("file")}</HeadCell>
            <HeadCell>{t("period")}</HeadCell>
            <HeadCell figure>{t("bytes")}</HeadCell>
            <HeadCell figure>{t("read")}</HeadCell>
            <HeadCell figure>{t("counted")}</HeadCell>
            <HeadCell figure>{t("empty")}</HeadCell>
            <HeadCell figure>{t("rejected")}</HeadCell>
            <HeadCell figure>{t("tokens")}</HeadCell>
            <HeadCell>{t("state")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {files.map((file, at) => (
            <FileRow
              key={file.sha256 ?? at}
              file={file}
              number={files.length > 1 ? at + 1 : null}
            />
          ))}
        </tbody>
      </Table>
      <Sums result={result} />
    </div>
  );
}

function FileRow({
  file,
  number,
}: {
  readonly file: FileReading;
  /** As what is said of it names it; null for the only one. */
  readonly number: number | null;
}) {
  const t = useTranslations("estimate.readOut");
  const { count, days } = useWords();
  const { format, period, rows, bytes, size, totals, complete } = file;
  const [read, all] = [count(BigInt(bytes)), count(BigInt(size ?? bytes))];
  const isUnread = rows.read === 0; // its noughts say nothing
  return (
    <tr>
      <th scope="row">
        {number !== null && `${number}. `}
        {format === null ? t("unknownFormat") : t(`formats.${format}`)}
      </th>
      <Cell label={t("period")} bare={period === null}>
        {period === null ? "–" : days(period.from, period.to)}
      </Cell>
      <Cell label={t("bytes")} figure>
        {size === null ? t("unpacked", { read }) : t("bytesOf", { read, all })}
      </Cell>
      {(["read", "counted", "empty", "rejected"] as const).map((kind) => (
        <Cell key={kind} label={t(kind)} figure bare={isUnread}>
          {count(BigInt(rows[kind]))}
        </Cell>
      ))}
      <Cell label={t("tokens")} figure bare={isUnread}>
        {count(totals.tokens)}
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

/** Rows and tokens of all files together, summed in different ways. */
function Sums({ result: { files, merged } }: { readonly result: FilesReading }) {
  const t = useTranslations("estimate.readOut");
  const { count } = useWords();
  const rowsOf = (kind: keyof FileReading["rows"]) =>
    files.reduce((sum, { rows }) => sum + rows[kind], 0);
  const tokensOf = (parts: readonly { readonly tokens: bigint }[]) =>
    parts.reduce((sum, { tokens }) => sum + tokens, 0n);
  if (rowsOf("read") === 0) return null;
  const tokens = totalUsage(merged.usage).tokens;
  const twice = files.reduce((sum, { totals }) => sum + totals.tokens, 0n) - tokens;
  return (
    <p className="text-sm text-soft">
      <Sentences>
        {[
          t("rowSum", {
            read: rowsOf("read"),
            counted: rowsOf("counted"),
            empty: rowsOf("empty"),
            rejected: rowsOf("rejected"),
          }),
          t("tokenSum", {
            tokens: count(tokens),
            models: count(tokensOf(totalByModel(merged.usage))),
            days: count(tokensOf(totalByDay(merged.usage))),
          }),
          twice > 0n && t("tokensTwice", { tokens: count(twice) }),
        ]}
      </Sentences>
    </p>
  );
}
