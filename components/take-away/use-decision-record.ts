"use client";
import { useTranslations } from "next-intl";
import { useFlipWords } from "@/components/comparison/explain/flip-words";
import { sampleRatioList } from "@/components/comparison/explain/sample-ratio-list";
import type { BoardFigures } from "@/components/comparison/live-comparison";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import type { CitedStatement } from "@/lib/browser/citations";
import { STAY } from "@/lib/domain/explain/winner";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { formatDecimal } from "@/lib/domain/units/decimal";
import type { ExportTable } from "@/lib/format/export-table";
import type { DecisionRecord } from "@/lib/format/markdown";
import { publisherName } from "@/lib/format/publisher";
import { useMemoLines } from "./use-memo-lines";
import { useSplitLines } from "./use-split-lines";

/** The report in the words of a decision: what, when it would change, on which assumptions, by which statements. */
export function useDecisionRecord(
  report: ReportSummary,
  flips: readonly Flip[] | null,
  names: VendorNames,
  { heading, table }: { readonly heading: string; readonly table: ExportTable },
) {
  const t = useTranslations("takeaway.decision");
  const told = useTranslations("comparison");
  const { money, moneyBand, absolute, day, locale } = useWords();
  const { sentence } = useFlipWords(names, report.assumptions.currency);
  const verdict = verdictOf(report);
  const { assumptions: a, projected, fx, engineVersion, catalogRevision } = report;
  const vendor = verdict.kind === "unknown" ? null : verdict.vendor;
  const name = vendor && (names[vendor.vendor] ?? vendor.vendor);
  const giverOf = (offer: string) => {
    const giver = report.vendors.find(({ grants }) =>
      grants.some(({ slug }) => slug.startsWith(`${offer}/`)),
    );
    return giver === undefined ? offer : (names[giver.vendor] ?? giver.vendor);
  };
  const [toMove, toStay] = [false, true].map((wanted) =>
    (flips ?? []).filter(({ to }) => (to === STAY) === wanted).map(sentence),
  );
  const { figures, sure, steps, deadlines, tuning, risks } = useMemoLines(report, names);
  const splitLines = useSplitLines(names);
  return (cited: readonly CitedStatement[], board: BoardFigures | null): DecisionRecord => ({
    title: t("title"),
    verdict:
      verdict.kind === "unknown"
        ? [told("verdict.unknown")]
        : [
            told(`verdict.${verdict.kind}`, {
              vendor: name ?? "",
              models: verdict.models.join(", "),
              saving: money(absolute(verdict.figure)),
              days: projected.days,
              atLeast: report.baseline.list.atLeast ? "yes" : "no",
            }),
            told("verdict.band", { band: moneyBand(verdict.band) }),
          ],
    sections: [
      { heading: t("figures"), lines: figures },
      { heading: t("sure"), lines: sure },
      { heading: t("doBy"), lines: steps },
      { heading: told("deadlines.title"), lines: deadlines },
      tuning,
      { heading: t("risks"), lines: risks },
      { heading: told("mix.title"), lines: board === null ? [] : splitLines(board.mixes) },
      { heading: t(verdict.kind === "stay" ? "moveIf" : "otherIf"), lines: toMove ?? [] },
      { heading: t("stayIf"), lines: toStay ?? [] },
    ],
    assumptions: {
      heading: t("assumptions"),
      lines: [
        t("asOf", { day: day(a.asOf) }),
        t("startOn", { day: day(a.startOn), days: a.horizonDays }),
        t("growth", { growth: formatDecimal(a.growthBasisPoints, 2) }),
        t("mix", a.contentMix),
        ...sampleRatioList(a.sampleRatios).map((ratio) => t("sampleRatio", { ratio })),
        ...Object.entries(a.claims).map(([offer, on]) =>
          t("claim", { vendor: giverOf(offer), day: day(on) }),
        ),
        t("validity", { days: a.unknownValidityDays }),
        told("rate", { rate: formatDecimal(fx.cnyPerUsdMicro, 6), day: day(fx.day) }),
        told("versions", { engine: engineVersion, catalogue: catalogRevision.slice(0, 12) }),
      ],
    },
    tableHeading: heading,
    table,
    sources: {
      heading: t("sources"),
      links: cited.map(({ id, publisher, dateText, words, path }) => ({
        id,
        text: [publisherName(publisher, locale), dateText, inLanguage(words, locale)]
          .filter(Boolean)
          .join(" · "),
        url: `${location.origin}/${locale}${path}`,
      })),
    },
  });
}
