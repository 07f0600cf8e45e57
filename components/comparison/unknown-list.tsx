"use client";
import { useTranslations } from "next-intl";
import type { Unknown } from "@/lib/domain/estimate-report";
import { useWords } from "./use-words";

/** What the sources leave open, each with what was assumed instead. */
export function UnknownList({ unknowns }: { readonly unknowns: readonly Unknown[] }) {
  const t = useTranslations("comparison.unknowns");
  const { day } = useWords();
  if (unknowns.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  const lines = new Set(
    unknowns.map(({ code, about, day: on }) =>
      t(code, { about, day: on === null ? "–" : day(on), known: on === null ? "no" : "yes" }),
    ),
  );
  return (
    <ul className="grid list-disc gap-1 pl-5 text-sm">
      {[...lines].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
