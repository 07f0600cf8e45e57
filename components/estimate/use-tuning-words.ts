"use client";
import { useTranslations } from "next-intl";
import { useWords } from "@/components/words/use-words";
import type { FineTuningPart, TuningCost, TuningExit } from "@/lib/domain/estimate/tuning-exit";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { joinSentences } from "@/lib/format/sentences";

/** What is said of fine-tuned models wherever they are told of: on a page, in a share, in a file. */
export function useTuningWords() {
  const t = useTranslations("estimate.fineTuning");
  const { day, tokens, moneyBand, locale } = useWords();
  const rowsOf = ({ openaiRows }: TuningExit) => t(`rows.${openaiRows ?? "unknown"}`);
  const weightsOf = ({ weightsOut }: TuningExit) => t(`weights.${weightsOut ?? "unknown"}`);
  const rangeOf = ({ low, high }: TuningCost) =>
    moneyBand({ cautious: high, expected: low, hopeful: low });
  return {
    title: t("title"),
    rowsOf,
    weightsOf,
    rangeOf,
    /** The last day of each model, and the last safe one to start a job. */
    daysOf: ({ models, lastJobDay }: FineTuningPart): readonly string[] => [
      ...models.map(({ openaiModel: model, lastDay }) =>
        lastDay === null ? t("noEnd", { model }) : t("answers", { model, day: day(lastDay) }),
      ),
      ...(lastJobDay === null ? [] : [t("lastJob", { day: day(lastJobDay) })]),
    ],
    /** How large a training is priced; nothing where nobody says. */
    trainedWith: ({ trainingTokens, trainingFrom }: FineTuningPart): readonly string[] =>
      trainingTokens === null || trainingFrom === null
        ? []
        : [t(`trained.${trainingFrom}`, { tokens: tokens(trainingTokens) })],
    /** A host in one line. */
    lineOf: (exit: TuningExit): string => {
      const costs = (["training", "serving", "hosting"] as const).map((name) => {
        const cost = exit[name];
        return t("cost", { name: t(name), cost: cost === null ? t("noPrice") : rangeOf(cost) });
      });
      const text = [rowsOf(exit), weightsOf(exit), costs.join(t("semicolon"))];
      const host = inLanguage(exit.name, locale);
      return t("host", { host, text: joinSentences(text, locale) });
    },
  };
}
