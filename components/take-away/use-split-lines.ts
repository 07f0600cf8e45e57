"use client";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import type { Mix } from "@/lib/domain/split/mix";

/** A line of a memo has no room for a dozen names: the Split sheet has them all. */
const MOST_NAMED = 4;

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
    const named = (parts: Mix["parts"]) => {
      const first = parts.slice(0, MOST_NAMED).map(({ vendor }) => names[vendor] ?? vendor);
      const vendors = first.join(" + ");
      const count = parts.length - MOST_NAMED;
      return count > 0 ? memo("splitMore", { vendors, count }) : vendors;
    };
    return paying.map(({ parts, saving, marginal }) =>
      memo("split", {
        vendors: named(parts),
        saving: money(saving),
        more: marginal === null ? "–" : money(marginal),
      }),
    );
  };
}
