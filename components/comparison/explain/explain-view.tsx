"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Segmented } from "@/components/ui/segmented";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { BANDS, type Band, type BandName } from "@/lib/domain/estimate/estimate-report";
import type { Explanation } from "@/lib/domain/explain/explain";
import { toTsv } from "@/lib/format/csv";
import { readDigits } from "@/lib/format/digits";
import { cellText, type ExportCell } from "@/lib/format/export-table";
import { EXPLAINED, type Explained, type ExplainTable, useExplainTables } from "./explain-tables";

/** One vendor's figures as arithmetic, in the reading and the part the reader picks. */
export function ExplainView({
  explained,
  part,
  onPart,
}: {
  readonly explained: Band<Explanation>;
  readonly part: Explained;
  readonly onPart: (part: Explained) => void;
}) {
  const t = useTranslations("comparison.explain");
  const [band, setBand] = useState<BandName>("expected");
  const tables = useExplainTables(explained[band], part);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const copied = tables.map(({ caption, table }) => `${caption}\r\n${toTsv(table)}`).join("\r\n");
  return (
    <section ref={place} className="grid min-w-0 grid-cols-1 gap-4" data-explain={part}>
      <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          legend={t("part")}
          value={part}
          options={EXPLAINED.map((value) => ({ value, label: t(`parts.${value}`) }))}
          onChange={onPart}
        />
        <Segmented
          legend={t("band")}
          value={band}
          options={BANDS.map((value) => ({ value, label: t(`bands.${value}`) }))}
          onChange={setBand}
        />
        <CopyButton text={copied} label={t("copy")} copiedLabel={t("copied")} />
      </div>
      {tables.map((table) => (
        <ArithmeticTable key={table.caption} {...table} />
      ))}
    </section>
  );
}

const shown = (cell: ExportCell) =>
  cell.kind === "number" ? readDigits(cell.digits) : cellText(cell);

/** Without columns that nothing stands in, such as credits nobody gave. */
function ArithmeticTable({ caption, table }: ExplainTable) {
  const isUsed = (_: unknown, at: number) => table.rows.some((row) => row[at]?.kind !== "empty");
  const heads = table.heads.filter(isUsed);
  const rows = table.rows.map((row) => row.filter(isUsed));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <Table tight caption={caption} captionHidden={false} className="text-xs">
        <thead>
          <tr>
            {heads.map((head, at) => (
              <HeadCell key={head} figure={rows.some((row) => row[at]?.kind === "number")}>
                {head}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.map(cellText).join()}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={heads[at]} scope="row" className="break-words md:min-w-44">
                    {shown(cell)}
                  </th>
                ) : (
                  <Cell
                    key={heads[at]}
                    label={heads[at] ?? ""}
                    figure={cell.kind === "number"}
                    bare={cell.kind === "empty"}
                  >
                    {shown(cell)}
                  </Cell>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
