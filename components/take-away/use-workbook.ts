"use client";
import { useLocale, useTranslations } from "next-intl";
import type { BoardFigures } from "@/components/comparison/live-comparison";
import { useDeadlineWords } from "@/components/comparison/use-deadline-words";
import { useTuningWords } from "@/components/estimate/use-tuning-words";
import { messageOr } from "@/components/words/message-or";
import type { VendorNames } from "@/components/words/names";
import { ownDeadlines } from "@/lib/domain/report/own-deadlines";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { inLanguage } from "@/lib/domain/units/bilingual";
import {
  dailyTable,
  deadlineTable,
  linesTable,
  mappingTable,
  splitTable,
  tuningTable,
} from "@/lib/format/board-tables";
import { type ExportTable, textCell } from "@/lib/format/export-table";
import type { DecisionRecord } from "@/lib/format/markdown";
import type { Sheet } from "@/lib/format/sheet";

/**
 * The workbook for a board: what to do on the first sheet, what it rests on behind it. Without `board`, as
 * for a share, whose usage is not here, there is neither a split nor daily figures.
 */
export function useWorkbook({
  report,
  vendors,
  names,
  ranking,
}: {
  readonly report: ReportSummary;
  /** The rows on the screen, in their order. */
  readonly vendors: readonly VendorSummary[];
  readonly names: VendorNames;
  /** Those rows, with every figure. */
  readonly ranking: ExportTable;
}) {
  const t = useTranslations("takeaway.sheets");
  const { rowsOf, weightsOf } = useTuningWords();
  const locale = useLocale();
  const { textOf } = useDeadlineWords(report, names);
  const head = (name: string) => messageOr(t, `heads.${name}`, name);

  function boardSheets({ mixes, daily }: BoardFigures): Sheet[] {
    const shown = daily.filter((one) => vendors.some(({ vendor }) => vendor === one.vendor));
    return [
      { name: t("split"), table: splitTable(mixes ?? [], names, head) },
      { name: t("daily"), exact: true, table: dailyTable(shown, names, head) },
    ];
  }

  function tuningSheets(): Sheet[] {
    const exits = report.fineTuning?.exits ?? [];
    if (exits.length === 0) return [];
    const nameOf = ({ name }: (typeof exits)[number]) => inLanguage(name, locale);
    return [{ name: t("tuning"), table: tuningTable(exits, { nameOf, rowsOf, weightsOf }, head) }];
  }

  return (record: DecisionRecord, board: BoardFigures | null): Sheet[] => {
    const { title, verdict, sections, assumptions, sources } = record;
    return [
      {
        name: t("summary"),
        table: linesTable([{ heading: title, lines: verdict }, ...sections], head),
      },
      { name: t("ranking"), table: ranking },
      { name: t("mapping"), table: mappingTable(vendors, names, head) },
      { name: t("deadlines"), table: deadlineTable(ownDeadlines(report), textOf, head) },
      ...tuningSheets(),
      { name: t("assumptions"), table: linesTable([assumptions], head) },
      {
        name: t("sources"),
        table: {
          heads: ["statement", "text", "address"].map(head),
          rows: sources.links.map(({ id, text, url }) => [id, text, url].map(textCell)),
        },
      },
      ...(board === null ? [] : boardSheets(board)),
    ];
  };
}
