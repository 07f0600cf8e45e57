"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWords } from "@/components/comparison/use-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { SampleCount } from "@/lib/browser/sample.worker";
import type { EstimateCatalogue } from "@/lib/domain/catalogue";
import { type ContentMix, mixOf } from "@/lib/domain/content-mix";
import { tokenizersOf, vendorTokens } from "@/lib/domain/sample-ratios";
import type { UsageCell } from "@/lib/domain/usage";
import { useSample } from "./use-sample";

/** Longer samples say nothing more. */
const MOST_CHARACTERS = 200_000;

/** The mix measured on a sample of the person's own text, which stays in this browser. */
export function SampleMix({
  catalogue,
  usage,
  onMix,
}: {
  readonly catalogue: EstimateCatalogue;
  readonly usage: readonly UsageCell[];
  readonly onMix: (mix: ContentMix) => void;
}) {
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
        {(choose) => (
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
              <Button size="sm" variant="quiet" onClick={choose}>
                {t("choose")}
              </Button>
            </div>
          </>
        )}
      </FileDrop>
      {sampled.kind === "failed" && <Notice tone="error" live title={t("failed")} />}
      <div role="status" className="grid gap-4 empty:hidden">
        {sampled.kind === "counted" &&
          sampled.counts.map((counted) => (
            <Counted key={counted.tokenizer} {...{ counted, catalogue, onMix }} />
          ))}
      </div>
    </div>
  );
}

function Counted({
  counted,
  catalogue,
  onMix,
}: {
  readonly counted: SampleCount;
  readonly catalogue: EstimateCatalogue;
  readonly onMix: (mix: ContentMix) => void;
}) {
  const t = useTranslations("estimate.sample");
  const { count } = useWords();
  const mix = mixOf(counted.byKind);
  if (mix === null) return null;
  const tokens = BigInt(counted.tokens);
  return (
    <section className="grid gap-3 text-sm" data-sample={counted.tokenizer}>
      <p>
        {t("openai", { tokenizer: counted.tokenizer, tokens: count(tokens) })} {t("shares", mix)}
      </p>
      <Table caption={t("caption")} captionHidden={false} tight>
        <thead>
          <tr>
            <HeadCell>{t("tokenizer")}</HeadCell>
            <HeadCell figure>{t("tokens")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {vendorTokens(catalogue, { tokenizer: counted.tokenizer, tokens }, mix).map((row) => (
            <tr key={row.tokenizer}>
              <th scope="row">{row.tokenizer ?? t("notPublic")}</th>
              <Cell label={t("tokens")} figure>
                {count(row.mid)}
                <span className="block text-xs text-soft">
                  {count(row.low)}–{count(row.high)}
                </span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="text-xs text-soft">{t("byRatio")}</p>
      <Button size="sm" className="w-fit" onClick={() => onMix(mix)}>
        {t("use", mix)}
      </Button>
    </section>
  );
}
