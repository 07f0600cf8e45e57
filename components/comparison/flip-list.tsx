"use client";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import type { Day } from "@/lib/domain/day";
import { formatDecimal } from "@/lib/domain/decimal";
import type { Flip } from "@/lib/domain/estimate-report";
import { STAY } from "@/lib/domain/flip";
import type { VendorNames } from "./names";
import { useWords } from "./use-words";

const DECIMALS: { readonly [A in Flip["assumption"]]?: number } = {
  growthBasisPoints: 2,
  fx: 6,
  integrationCost: 2,
};

/** A flip as a sentence. */
export function useFlipWords(names: VendorNames) {
  const t = useTranslations("comparison.flips");
  const { day } = useWords();
  const nameOf = (slug: string) => (slug === STAY ? t("stay") : (names[slug] ?? slug));
  const worded = ({ assumption, at }: Flip) => {
    if (assumption === "startOn") return day(at as Day);
    const decimals = DECIMALS[assumption];
    return decimals === undefined ? String(at) : formatDecimal(BigInt(at), decimals);
  };
  return (flip: Flip) => t(flip.assumption, { value: worded(flip), vendor: nameOf(flip.to) });
}

/** Which assumption would change the winner, and at what value. Null while it is being searched. */
export function FlipList({
  flips,
  names,
}: {
  readonly flips: readonly Flip[] | null;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.flips");
  const worded = useFlipWords(names);
  if (flips === null) {
    return (
      <div aria-busy className="grid gap-2">
        <Skeleton className="h-5 w-3/4" />
        <Skeleton className="h-5 w-2/3" />
      </div>
    );
  }
  if (flips.length === 0) return <p className="text-sm">{t("none")}</p>;
  return (
    <ul className="grid gap-2 text-sm">
      {flips.map((flip) => (
        <li key={`${flip.assumption} ${flip.at}`}>{worded(flip)}</li>
      ))}
    </ul>
  );
}
