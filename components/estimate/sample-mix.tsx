"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { tokenizersOf } from "@/lib/domain/estimate/sample-ratios";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { CountedSample } from "./counted-sample";
import { useSample } from "./use-sample";

/** Longer samples say nothing more. */
const MOST_CHARACTERS = 200_000;

interface Props {
  readonly catalogue: EstimateCatalogue;
  readonly usage: readonly UsageCell[];
  readonly assumptions: Assumptions;
  readonly onChange: (part: Partial<Assumptions>) => void;
}

/** The mix measured on a sample of the person's own text, which stays in this browser. */
export function SampleMix({ catalogue, usage, assumptions, onChange }: Props) {
  const t = useTranslations("estimate.sample");
  const [text, setText] = useState("");
  const found = tokenizersOf(usage, catalogue);
  const { sampled, count } = useSample(found.length > 0 ? found : ["o200k_base"]);
  const take = async (files: readonly File[]) => {
    const texts = await Promise.all(files.map((file) => file.slice(0, MOST_CHARACTERS * 4).text()));
    setText(texts.join("\n").slice(0, MOST_CHARACTERS));
  };
  return (
    <div className="grid gap-4">
      <p className="text-xs text-soft">{t("privacy")}</p>
      <FileDrop
        label={t("choose")}
        onFiles={(files) => void take(files)}
        className="grid gap-3 p-3"
      >
        {(chooser) => (
          <>
            <Field label={t("text")}>
              {(control) => (
                <textarea
                  {...control}
                  rows={5}
                  maxLength={MOST_CHARACTERS}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                  className="control resize-y"
                />
              )}
            </Field>
            <div className="flex flex-wrap gap-2">
              <Button
                size="sm"
                busy={sampled.kind === "counting"}
                disabled={text.trim() === ""}
                onClick={() => void count(text)}
              >
                {sampled.kind === "counting" ? t("counting") : t("count")}
              </Button>
              {chooser(t("choose"), "quiet", "sm")}
            </div>
          </>
        )}
      </FileDrop>
      {sampled.kind === "failed" && <Notice tone="error" live title={t("failed")} />}
      <div role="status" className="grid gap-4 empty:hidden">
        {sampled.kind === "counted" && (
          <CountedSample key={sampled.text} {...{ ...sampled, catalogue, assumptions, onChange }} />
        )}
      </div>
    </div>
  );
}
