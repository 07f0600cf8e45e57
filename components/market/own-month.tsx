"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useWords } from "@/components/words/use-words";
import { findKeptUsage, type KeptUsage } from "@/lib/browser/last-usage";
import type { Rates } from "@/lib/domain/catalogue/price-conditions";
import type { Currency } from "@/lib/domain/units/money";
import { monthCost } from "@/lib/domain/usage/month-cost";

let asked: Promise<KeptUsage | null> | undefined;

/** The usage this browser kept last, read once a page; null until then and where there is none. */
function useKeptUsage(): KeptUsage | null {
  const [kept, setKept] = useState<KeptUsage | null>(null);
  useEffect(() => {
    let isHere = true;
    asked ??= findKeptUsage();
    void asked.then((found) => {
      if (isHere) setKept(found);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return kept;
}

/** What the reader's own last usage costs a month at a plan's list price; nothing where none is kept. */
export function OwnMonth({
  rates,
  currency,
  model,
}: {
  readonly rates: Rates;
  readonly currency: Currency;
  readonly model: string;
}) {
  const t = useTranslations("market.own");
  const { money } = useWords();
  const kept = useKeptUsage();
  const pico = kept === null ? null : monthCost(kept.usage, kept.period, rates);
  if (pico === null) return null;
  return <p className="text-sm">{t("month", { cost: money({ currency, pico }), model })}</p>;
}
