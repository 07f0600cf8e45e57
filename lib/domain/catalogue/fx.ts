import type { Day } from "@/lib/domain/units/day";
import { type Currency, divideHalfUp, type Money, Pico } from "@/lib/domain/units/money";
import type { FxRate } from "./catalogue";

const MICRO = 1_000_000n;

/** The last published rate on or before `asOf`; the first one there is when `asOf` is before them all. Null without rates. */
export function rateOn(rates: readonly FxRate[], asOf: Day): FxRate | null {
  let best: FxRate | null = null;
  for (const rate of rates) {
    if (rate.day <= asOf && (best === null || rate.day > best.day)) best = rate;
  }
  return best ?? rates[0] ?? null;
}

/**
 * Money in another currency at one dated rate, rounded half up to 10⁻¹².
 *
 * @example
 * // ¥7.272 to the dollar
 * convertMoney({ currency: "USD", pico: 2_000_000_000_000n }, "CNY", { day, cnyPerUsdMicro: 7_272_000n })
 * //=> 14_544_000_000_000n
 */
export function convertMoney(money: Money, to: Currency, rate: FxRate): Pico {
  if (money.currency === to) return money.pico;
  return money.currency === "USD"
    ? Pico(divideHalfUp(money.pico * rate.cnyPerUsdMicro, MICRO))
    : Pico(divideHalfUp(money.pico * MICRO, rate.cnyPerUsdMicro));
}
