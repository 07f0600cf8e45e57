"use client";
import { useTranslations } from "next-intl";
import { useDeadlineWords } from "@/components/comparison/use-deadline-words";
import { useTuningWords } from "@/components/estimate/use-tuning-words";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import { ownDeadlines } from "@/lib/domain/report/own-deadlines";
import type { ReportSummary, VendorSummary } from "@/lib/domain/report/report-summary";
import { verdictOf } from "@/lib/domain/report/verdict";
import { Pico } from "@/lib/domain/units/money";

/** Whole, in ten-thousandths. */
const ALL = 10_000n;

/** What a board asks first: the figures now and after, how sure they are, what to do by when, and what may go wrong. */
export function useMemoLines(report: ReportSummary, names: VendorNames) {
  const figures = useFigures(report);
  const sure = useCertainty(report);
  const steps = useSteps(report, names);
  const risks = useRisks(report);
  const { day } = useWords();
  const { textOf } = useDeadlineWords(report, names);
  const t = useTranslations("takeaway.memo");
  const deadlines = ownDeadlines(report).map((deadline) =>
    t("deadline", { day: day(deadline.day), text: textOf(deadline) }),
  );
  const tuning = useTuningLines(report);
  return { figures, sure, steps, deadlines, tuning, risks };
}

/** The last days of fine-tuned models, and where they can be trained again. */
function useTuningLines({ fineTuning: part }: ReportSummary) {
  const { title: heading, daysOf, trainedWith, lineOf } = useTuningWords();
  const lines =
    part === null ? [] : [...daysOf(part), ...trainedWith(part), ...part.exits.map(lineOf)];
  return { heading, lines };
}

function useCertainty(report: ReportSummary): readonly string[] {
  const words = useTranslations("comparison");
  const { day } = useWords();
  const vendor = vendorOf(report);
  if (vendor === null) return [];
  const { confidence, holdsUntil } = vendor;
  const held = holdsUntil !== null && holdsUntil < report.assumptions.asOf;
  return [
    ...(confidence === null
      ? []
      : [words("verdict.confidence", { level: words(`confidence.${confidence}`) })]),
    ...(holdsUntil === null
      ? []
      : [words(held ? "verdict.heldUntil" : "verdict.holdsUntil", { day: day(holdsUntil) })]),
  ];
}

function vendorOf(report: ReportSummary): VendorSummary | null {
  const verdict = verdictOf(report);
  return verdict.kind === "unknown" ? null : verdict.vendor;
}

function useFigures(report: ReportSummary): readonly string[] {
  const t = useTranslations("takeaway.memo");
  const { money, moneyBand } = useWords();
  const vendor = vendorOf(report);
  const { costInDisplayCurrency: cost, saving } = vendor ?? { saving: null };
  const [after, saved] = [cost?.expected, saving?.expected];
  if (cost == null || saving === null || after == null || saved == null) return [];
  const now = { currency: after.currency, pico: Pico(after.pico + saved.pico) };
  const { days } = report.projected;
  return [
    t("now", { money: money(now), days, against: report.baseline.savingAgainst }),
    t("after", { money: money(after), band: moneyBand(cost) }),
    t("saving", { money: money(saved), band: moneyBand(saving) }),
  ];
}

function useSteps(report: ReportSummary, names: VendorNames): readonly string[] {
  const t = useTranslations("takeaway.memo");
  const { day } = useWords();
  const vendor = vendorOf(report);
  const { kind } = verdictOf(report);
  if ((kind !== "move" && kind !== "cheapest") || vendor === null) return [];
  const name = names[vendor.vendor] ?? vendor.vendor;
  const { startOn } = report.assumptions;
  const models = [
    ...new Map(
      vendor.mapping.flatMap(({ openaiModel, vendorModel }) =>
        vendorModel === null ? [] : [[openaiModel, `${openaiModel} → ${vendorModel}`] as const],
      ),
    ).values(),
  ];
  const used = vendor.grants.filter(({ used }) => used > 0n);
  return [
    ...(used.length > 0
      ? [t("claim", { vendor: name, day: day(startOn), count: used.length })]
      : []),
    t("move", { models: models.join("; ") }),
    ...(vendor.firstPaidDay === null || vendor.firstPaidDay === startOn
      ? []
      : [t("paid", { day: day(vendor.firstPaidDay) })]),
  ];
}

function useRisks(report: ReportSummary): readonly string[] {
  const t = useTranslations("takeaway.memo");
  const words = useTranslations("comparison");
  const { percent } = useWords();
  const vendor = vendorOf(report);
  if (vendor === null) return [];
  return [
    ...(vendor.coverage.tokens < ALL
      ? [words("verdict.coverage", { share: percent(vendor.coverage.tokens) })]
      : []),
    words(`details.onExhausted.${vendor.onExhausted}`),
    ...(report.fineTuning === null
      ? []
      : [
          t("fineTuning", {
            models: report.fineTuning.models.map(({ openaiModel }) => openaiModel).join("; "),
            count: report.fineTuning.exits.length,
          }),
        ]),
    ...(vendor.unknowns.length > 0 ? [t("unknowns", { count: vendor.unknowns.length })] : []),
  ];
}
