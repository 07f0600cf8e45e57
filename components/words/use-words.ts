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

const byAmount = (a: Money, b: Money) => (a.pico < b.pico ? -1 : a.pico > b.pico ? 1 : 0);

/** Figures in the reader's own writing. */
export function useWords() {
  const locale = useLocale();
  const money = ({ currency, pico }: Money) => formatMoney(pico, currency, locale);
  return {
    locale,
    money,
    /** Smaller end first, whichever band it belongs to; of the bands that have a figure. */
    moneyBand: (band: Band<Money | null>) => {
      const known = [band.cautious, band.expected, band.hopeful].filter((one) => one !== null);
      const [low, high] = [known.toSorted(byAmount)[0], known.toSorted(byAmount).at(-1)];
      return low === undefined || high === undefined ? "" : formatBand(money(low), money(high));
    },
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
