"use client";
import { useLocale } from "next-intl";
import type { Band } from "@/lib/domain/estimate/estimate-report";
import { magnitude } from "@/lib/domain/units/amount";
import type { Day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";
import { formatBand } from "@/lib/format/band";
import { formatDate, formatDateRange, formatMonth } from "@/lib/format/date";
import { formatMoney, formatPrice } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/ratio";
import { formatCount, formatTokens } from "@/lib/format/tokens";

/** Figures in the reader's own writing. */
export function useWords() {
  const locale = useLocale();
  const money = ({ currency, pico }: Money) => formatMoney(pico, currency, locale);
  return {
    locale,
    money,
    /** Smaller end first, whichever band it belongs to. */
    moneyBand: ({ cautious, hopeful }: Band<Money>) =>
      cautious.pico < hopeful.pico
        ? formatBand(money(cautious), money(hopeful))
        : formatBand(money(hopeful), money(cautious)),
    price: ({ currency, pico }: Money) => formatPrice(pico, currency, locale),
    tokens: (count: bigint) => formatTokens(count, locale),
    count: formatCount,
    percent: formatPercent,
    day: (value: Day) => formatDate(value, locale),
    month: (within: Day) => formatMonth(within, locale),
    days: (from: Day, to: Day) => formatDateRange(from, to, locale),
    absolute: ({ currency, pico }: Money): Money => ({ currency, pico: magnitude(pico) }),
  };
}
