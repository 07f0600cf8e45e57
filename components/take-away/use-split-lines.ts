"use client";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import type { Mix } from "@/lib/domain/split/mix";

/** Whether dividing the usage over several vendors pays, and how; null when the search did not finish. */
export function useSplitLines(names: VendorNames) {
  const t = useTranslations("comparison.mix");
  const memo = useTranslations("takeaway.memo");
  const { money } = useWords();
  return (mixes: readonly Mix[] | null): readonly string[] => {
    if (mixes === null) return [t("failed")];
    if (mixes.length === 0) return [t("none")];
    const paying = mixes.filter(({ marginal }) => marginal !== null && marginal.pico > 0n);
    if (paying.length === 0) return [memo("noSplit")];
    return paying.map(({ parts, saving, marginal }) =>
      memo("split", {
        vendors: parts.map(({ vendor }) => names[vendor] ?? vendor).join(" + "),
        saving: money(saving),
        more: marginal === null ? "–" : money(marginal),
      }),
    );
  };
}
