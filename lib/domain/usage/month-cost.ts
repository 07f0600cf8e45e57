import type { Rates } from "@/lib/domain/catalogue/price-conditions";
import { meterRate } from "@/lib/domain/catalogue/price-on";
import { costAt, Pico } from "@/lib/domain/units/money";
import type { Period, UsageCell } from "./usage";

const TEXT = ["inputUncached", "inputCached", "cacheWrite", "output"] as const;
const MONTH_DAYS = 30n;

/**
 * What thirty days of some usage cost at one model's base price, its tokens taken as they were counted;
 * null when nothing of it is text or no period is known. Rounded down to 10⁻¹² of the currency.
 */
export function monthCost(
  usage: readonly UsageCell[],
  period: Period | null,
  rates: Rates,
): Pico | null {
  if (period === null) return null;
  let total = 0n;
  let tokens = 0n;
  for (const { meters } of usage)
    for (const meter of TEXT) {
      const count = meters[meter] ?? 0n;
      const rate = meterRate(rates, meter);
      tokens += count;
      if (rate !== null) total += costAt(rate, count);
    }
  const days = BigInt(period.to - period.from + 1);
  return tokens === 0n ? null : Pico((total * MONTH_DAYS) / days);
}
