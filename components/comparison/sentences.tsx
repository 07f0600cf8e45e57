"use client";
import { useLocale } from "next-intl";

/** Sentences in a row: a space between them in English, none in Chinese. */
export function Sentences({ children }: { readonly children: readonly (string | false)[] }) {
  const space = useLocale() === "zh" ? "" : " ";
  return <>{children.filter((sentence) => sentence !== false).join(space)}</>;
}
