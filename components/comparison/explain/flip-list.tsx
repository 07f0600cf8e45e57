"use client";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import type { VendorNames } from "@/components/words/names";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { Currency } from "@/lib/domain/units/money";
import { useFlipWords } from "./flip-words";

/** Which assumption would change the winner, and at what value. Null while it is being searched. */
export function FlipList({
  flips,
  names,
  currency,
}: {
  readonly flips: readonly Flip[] | null;
  readonly names: VendorNames;
  readonly currency: Currency;
}) {
  const t = useTranslations("comparison.flips");
  const { sentence } = useFlipWords(names, currency);
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
    <ul className="grid max-w-prose gap-2" data-flips>
      {flips.map((flip) => (
        <li key={`${flip.assumption} ${flip.at}`} className="border-l-2 border-amber-fill pl-3">
          {sentence(flip)}
        </li>
      ))}
    </ul>
  );
}
