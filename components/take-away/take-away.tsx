"use client";
import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { messageOr } from "@/components/words/message-or";
import type { VendorNames } from "@/components/words/names";
import { saveFile } from "@/lib/browser/save-file";
import { toXlsx } from "@/lib/browser/xlsx";
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

/** Excel takes UTF-8 for what it is only after this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

interface Props {
  readonly report: ReportSummary;
  readonly order: RankingOrder;
  /** The rows on the screen, in their order. */
  readonly vendors: readonly VendorSummary[];
  readonly flips: readonly Flip[] | null;
  readonly names: VendorNames;
}

/** The ranking as it is on the screen, in the forms other programs read, and the decision on a page. */
export function TakeAway({ report, order, vendors, flips, names }: Props) {
  const t = useTranslations("takeaway");
  const currency = report.assumptions.currency;
  const { days } = report.projected;
  const table = rankingExport(
    EXPORTED_COLUMNS,
    { report, order, vendors },
    { names, head: (column) => messageOr(t, `columns.${column}`, column, { currency, days }) },
  );
  const record = useDecisionRecord(report, flips, names, table);
  const tag = LANGUAGE_TAG[useLocale()];
  const [failed, setFailed] = useState(false);
  /** Statements are asked for when they are wanted; without them it is no record. */
  async function decide(write: (record: DecisionRecord) => Parameters<typeof saveFile>) {
    try {
      const { fetchCitations } = await import("@/lib/browser/citations");
      saveFile(...write(record(await fetchCitations(report))));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  const copy = { copiedLabel: t("copied") };
  const files = [
    ["csv", () => saveFile(BYTE_ORDER_MARK + toCsv(table), "banjia.csv", "text/csv")],
    ["tsv", () => saveFile(toTsv(table), "banjia.tsv", "text/tab-separated-values")],
    ["json", () => saveFile(toJsonRows(table), "banjia.json", "application/json")],
    ["xlsx", () => void toXlsx(table).then((blob) => saveFile(blob, "banjia.xlsx", blob.type))],
    [
      "record",
      () => void decide((told) => [toDecisionRecord(told), "decision.md", "text/markdown"]),
    ],
    [
      "recordHtml",
      () => void decide((told) => [toDecisionHtml(told, tag), "decision.html", "text/html"]),
    ],
    ["print", () => print()],
  ] as const;
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2" data-noprint>
      <span className="w-full text-sm text-soft sm:w-auto">{t("label")}</span>
      {files.map(([name, save]) => (
        <Button key={name} size="sm" variant="quiet" className="max-sm:-ml-3" onClick={save}>
          <Download aria-hidden className="size-4" />
          {t(name)}
        </Button>
      ))}
      <CopyButton text={toMarkdown(table)} label={t("markdown")} {...copy} />
      {failed && <Notice tone="error" live title={t("failed")} />}
    </div>
  );
}
