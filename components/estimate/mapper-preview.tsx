import { useTranslations } from "next-intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { TablePreview } from "@/lib/ingest/rows/table-preview";

/** The table's own first rows, on this screen only. */
export function MapperPreview({ preview }: { readonly preview: TablePreview }) {
  const t = useTranslations("mapper");
  const label = (at: number) => preview.names[at] || t("column", { number: at + 1 });
  return (
    <Table caption={t("preview")}>
      <thead>
        <tr>
          {preview.names.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <HeadCell key={at}>{label(at)}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={line}>
            {preview.names.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <Cell key={at} label={label(at)}>
                {row[at] ?? ""}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
