"use client";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { useWords } from "@/components/words/use-words";
import { STAY } from "@/lib/domain/explain/winner";
import type { Flip } from "@/lib/domain/report/flip-report";
import type { Day } from "@/lib/domain/units/day";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { type Currency, divideHalfUp, PICO_PER_UNIT, Pico } from "@/lib/domain/units/money";
import { readDigits } from "@/lib/format/digits";

const PICO_PER_CENT = PICO_PER_UNIT / 100n;

/** Flips in words. `currency` is the one integration costs are given in. */
export function useFlipWords(names: VendorNames, currency: Currency) {
  const t = useTranslations("comparison.flips");
  const { day, price } = useWords();
  const value = (assumption: Flip["assumption"], at: number) => {
    const whole = BigInt(Math.round(at));
    if (assumption === "startOn") return day(at as Day);
    if (assumption === "growthBasisPoints") return readDigits(formatDecimal(whole, 2));
    if (assumption === "fx") return formatDecimal(whole, 6);
    if (assumption === "integrationCost")
      return price({ currency, pico: Pico(whole * PICO_PER_CENT) });
    return whole.toString();
  };
  const nameOf = (slug: string) => (slug === STAY ? t("stay") : (names[slug] ?? slug));
  return {
    /** An assumption's value, without the words around it. */
    value,
    /** The same beneath an axis, where a rate to the millionth has no room. */
    tick: (assumption: Flip["assumption"], at: number) =>
      assumption === "fx"
        ? formatDecimal(divideHalfUp(BigInt(Math.round(at)), 10_000n), 2)
        : value(assumption, at),
    nameOf,
    sentence: ({ assumption, at, to, change }: Flip) =>
      t(assumption, {
        value: value(assumption, at),
        vendor: nameOf(to),
        rows: (change?.rows ?? [])
          .map(({ openaiModel, vendorModel }) => `${openaiModel} → ${vendorModel}`)
          .join(", "),
        changed: nameOf(change?.vendor ?? to),
      }),
  };
}
