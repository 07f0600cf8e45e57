"use client";
import { useLocale } from "next-intl";
import { SENTENCE_GAP } from "@/lib/domain/units/locale";
import { joinSentences } from "@/lib/format/sentences";

/** What stands between two sentences: nothing in Chinese, whose marks bring a gap of their own. */
export function Space() {
  return SENTENCE_GAP[useLocale()];
}

/** Sentences in a row, as its language sets them. */
export function Sentences({ children }: { readonly children: readonly (string | false)[] }) {
  const said = children.filter((sentence) => sentence !== false);
  return <>{joinSentences(said, useLocale())}</>;
}
