"use client";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { BoardFigures } from "@/components/comparison/live-comparison";
import { messageOr } from "@/components/words/message-or";
import type { VendorNames } from "@/components/words/names";
import { saveFile } from "@/lib/browser/save-file";
import { writeWorkbook } from "@/lib/browser/workbook";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { RankingOrder } from "@/lib/domain/report/ranked";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { LANGUAGE_TAG } from "@/lib/domain/units/locale";
import { toCsv, toJsonRows, toTsv } from "@/lib/format/csv";
import { toDecisionHtml } from "@/lib/format/decision-html";
import { type DecisionRecord, toDecisionRecord, toMarkdown } from "@/lib/format/markdown";
import { EXPORTED_COLUMNS } from "@/lib/format/ranking-columns";
import { rankingExport } from "@/lib/format/ranking-export";
import { useDecisionRecord } from "./use-decision-record";
import { useMemoTable } from "./use-memo-table";
import { useWorkbook } from "./use-workbook";

/** Excel takes UTF-8 for what it is only after this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The files that have splits and daily courses. */
const FOR_A_BOARD: ReadonlySet<string> = new Set(["xlsx", "record", "recordHtml"]);

export interface Shown {
  readonly report: ReportSummary;
  readonly order: RankingOrder;
  /** The rows on the screen, in their order. */
  readonly vendors: readonly VendorSummary[];
  readonly flips: readonly Flip[] | null;
  readonly names: VendorNames;
  /** Splits and daily courses, for files to a board; null where the usage is not at hand. */
  readonly askBoardFigures: (() => Promise<BoardFigures>) | null;
  /** True while figures are on their way: such a file would lack some. */
  readonly isPending: boolean;
}

type SavedFile = Parameters<typeof saveFile>;
type Writer = (
  record: DecisionRecord,
  board: BoardFigures | null,
) => SavedFile | Promise<SavedFile>;

/** The ranking on the screen as files: their names, whether each is being made, and what makes it. */
export function useSavedFiles({ askBoardFigures, isPending, ...shown }: Shown) {
  const { report, order, vendors, flips, names } = shown;
  const t = useTranslations("takeaway");
  const currency = report.assumptions.currency;
  const { days } = report.projected;
  const table = rankingExport(
    EXPORTED_COLUMNS,
    { report, order, vendors },
    { names, head: (column) => messageOr(t, `columns.${column}`, column, { currency, days }) },
  );
  const inMemo = useMemoTable(report, order, vendors, names);
  const record = useDecisionRecord(report, flips, names, inMemo);
  const { busy, failed, decide } = useDecision(report, record, askBoardFigures);
  const workbook = useWorkbook({ report, vendors, names, ranking: table });
  const tag = LANGUAGE_TAG[useLocale()];
  const xlsx: Writer = async (told, board) => {
    const blob = await writeWorkbook(workbook(told, board));
    return [blob, "banjia.xlsx", blob.type];
  };
  const markdown: Writer = (told) => [toDecisionRecord(told), "decision.md", "text/markdown"];
  const html: Writer = (told) => [toDecisionHtml(told, tag), "decision.html", "text/html"];
  const files = [
    ["csv", () => saveFile(BYTE_ORDER_MARK + toCsv(table), "banjia.csv", "text/csv")],
    ["tsv", () => saveFile(toTsv(table), "banjia.tsv", "text/tab-separated-values")],
    ["json", () => saveFile(toJsonRows(table), "banjia.json", "application/json")],
    ["xlsx", () => void decide("xlsx", xlsx)],
    ["record", () => void decide("record", markdown)],
    ["recordHtml", () => void decide("recordHtml", html)],
    ["print", () => print()],
  ] as const;
  return {
    failed,
    markdownTable: toMarkdown(table),
    files: files.map(([name, save]) => {
      const isBusy = busy === name || (isPending && FOR_A_BOARD.has(name));
      return { name, save, isBusy };
    }),
  };
}

/** Statements and splits are asked for when they are wanted; without statements it is no record. */
function useDecision(
  report: ReportSummary,
  record: ReturnType<typeof useDecisionRecord>,
  askBoardFigures: Shown["askBoardFigures"],
) {
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  async function decide(name: string, write: Writer) {
    setBusy(name);
    setFailed(false);
    try {
      const { fetchCitations } = await import("@/lib/browser/citations");
      const asked = [fetchCitations(report), askBoardFigures?.() ?? null] as const;
      const [cited, board] = await Promise.all(asked);
      saveFile(...(await write(record(cited, board), board)));
    } catch {
      setFailed(true);
    } finally {
      setBusy(null);
    }
  }
  return { busy, failed, decide };
}
