"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/input";
import { Sentences } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import type { FineTuningPart as Part } from "@/lib/domain/estimate/tuning-exit";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { TuningExits } from "./tuning-exits";
import { useTuningWords } from "./use-tuning-words";

interface Props {
  readonly report: ReportSummary;
  /** Null where the figures are frozen. */
  readonly onChange: ((part: Pick<Assumptions, "trainingTokens">) => void) | null;
}

/** What becomes of fine-tuned models in the usage: last days, and where they can be trained again. Nothing without one. */
export function FineTuningPart({ report, onChange }: Props) {
  const t = useTranslations("estimate.fineTuning");
  const part = report.fineTuning;
  if (part === null) return null;
  return (
    <section className="grid grid-cols-1 gap-4" data-fine-tuning>
      <h2 className="font-display text-xl">{t("title")}</h2>
      <LastDays part={part} isFrozen={onChange === null} />
      {onChange !== null && (
        <TrainingTokens {...{ part, onChange }} assumed={report.assumptions.trainingTokens} />
      )}
      <h3 className="font-medium">{t("exits")}</h3>
      {part.exits.length === 0 ? (
        <p className="text-sm text-soft">{t("none")}</p>
      ) : (
        <>
          <p className="max-w-prose text-sm text-soft">
            {t("lead", { days: report.projected.days })}
          </p>
          <TuningExits exits={part.exits} />
        </>
      )}
    </section>
  );
}

function LastDays({ part, isFrozen }: { readonly part: Part; readonly isFrozen: boolean }) {
  const { daysOf, trainedWith } = useTuningWords();
  return (
    <p className="max-w-prose text-sm">
      <Sentences>{[...daysOf(part), ...(isFrozen ? trainedWith(part) : [])]}</Sentences>
    </p>
  );
}

const NO_DIGIT = /\D/g;
/** Digits of 10¹⁵ less one. */
const MOST_DIGITS = 15;

function TrainingTokens({
  part: { trainingTokens, trainingFrom },
  assumed,
  onChange,
}: {
  readonly part: Part;
  readonly onChange: NonNullable<Props["onChange"]>;
  readonly assumed: bigint | null;
}) {
  const t = useTranslations("estimate.fineTuning");
  const { tokens } = useWords();
  const counted = trainingFrom === "export" && trainingTokens !== null;
  return (
    <Field
      className="max-w-xs"
      label={t("tokens")}
      hint={counted ? t("counted", { tokens: tokens(trainingTokens) }) : t("tokensHint")}
    >
      {(control) => (
        <NumberInput
          {...control}
          value={assumed === null ? "" : String(assumed)}
          onChange={(event) => {
            const digits = event.target.value.replace(NO_DIGIT, "").slice(0, MOST_DIGITS);
            onChange({ trainingTokens: digits === "" ? null : BigInt(digits) });
          }}
        />
      )}
    </Field>
  );
}
