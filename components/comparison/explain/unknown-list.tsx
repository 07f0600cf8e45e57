"use client";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Space } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import type { Unknown } from "@/lib/domain/estimate/estimate-report";
import type { UnknownEffect } from "@/lib/domain/explain/unknown-effect";

/** An open question as a sentence. */
export function useUnknownWords() {
  const t = useTranslations("comparison.unknowns");
  const { day } = useWords();
  return ({ code, about, day: on }: Unknown) =>
    t(code, { about, day: on === null ? "–" : day(on), known: on === null ? "no" : "yes" });
}

/** What the sources leave open, each with what was assumed instead. */
export function UnknownList({ unknowns }: { readonly unknowns: readonly Unknown[] }) {
  const t = useTranslations("comparison.unknowns");
  const worded = useUnknownWords();
  if (unknowns.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  return (
    <ul className="grid list-disc gap-1 pl-5 text-sm">
      {[...new Set(unknowns.map(worded))].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The same, the most weighty first, each with what settling it would make of the saving. */
export function UnknownEffects({ effects }: { readonly effects: readonly UnknownEffect[] }) {
  const t = useTranslations("comparison.unknowns");
  const { money } = useWords();
  const worded = useUnknownWords();
  if (effects.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  // Two grants may leave the same open, and to the same effect: it is said once.
  const mattering = new Map(
    effects
      .filter(({ matters }) => matters)
      .map(({ unknown, saving }) => {
        const effect =
          saving === null
            ? t("noFigure")
            : t("between", { worst: money(saving.worst), best: money(saving.best) });
        const question = worded(unknown);
        return [question + effect, { question, effect }];
      }),
  );
  const rest = effects.filter(({ matters }) => !matters).map(({ unknown }) => unknown);
  return (
    <div className="grid gap-2">
      <ul className="grid list-disc gap-2 pl-5 text-sm">
        {[...mattering].map(([key, { question, effect }]) => (
          <li key={key}>
            {question}
            <Space />
            <span className="text-soft">{effect}</span>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Disclosure summary={t("noMatter", { count: rest.length })}>
          <UnknownList unknowns={rest} />
        </Disclosure>
      )}
    </div>
  );
}
