"use client";
import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { BoardFigures } from "@/components/comparison/live-comparison";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
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
import { useWorkbook } from "./use-workbook";

/** Excel takes UTF-8 for what it is only after this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The files that have splits and daily courses. */
const FOR_A_BOARD: ReadonlySet<string> = new Set(["xlsx", "record", "recordHtml"]);

interface Props {
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

/** The ranking as it is on the screen, in the forms other programs read, and the decision on a page. */
export function TakeAway(props: Props) {
  const { report, order, vendors, flips, names, askBoardFigures, isPending } = props;
  const t = useTranslations("takeaway");
  const currency = report.assumptions.currency;
  const { days } = report.projected;
  const table = rankingExport(
    EXPORTED_COLUMNS,
    { report, order, vendors },
    { names, head: (column) => messageOr(t, `columns.${column}`, column, { currency, days }) },
  );
  const record = useDecisionRecord(report, flips, names, table);
  const workbook = useWorkbook({ report, vendors, names });
  const tag = LANGUAGE_TAG[useLocale()];
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  /** Statements and splits are asked for when they are wanted; without statements it is no record. */
  async function decide(name: string, write: Writer) {
    setBusy(name);
    setFailed(false);
    try {
      const { fetchCitations } = await import("@/lib/browser/citations");
      const [cited, board] = await Promise.all([
        fetchCitations(report),
        askBoardFigures?.() ?? null,
      ]);
      saveFile(...(await write(record(cited, board), board)));
    } catch {
      setFailed(true);
    } finally {
      setBusy(null);
    }
  }
  const copy = { copiedLabel: t("copied") };
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
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2" data-noprint>
      <span className="w-full text-sm text-soft sm:w-auto">{t("label")}</span>
      {files.map(([name, save]) => (
        <Button
          key={name}
          size="sm"
          variant="quiet"
          className="max-sm:-ml-3"
          busy={busy === name || (isPending && FOR_A_BOARD.has(name))}
          onClick={save}
        >
          <Download aria-hidden className="size-4" />
          {t(name)}
        </Button>
      ))}
      <CopyButton text={toMarkdown(table)} label={t("markdown")} {...copy} />
      {failed && <Notice tone="error" live title={t("failed")} />}
    </div>
  );
}
