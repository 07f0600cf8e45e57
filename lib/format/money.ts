import { magnitude } from "@/lib/domain/units/amount";
import { CURRENCY_SIGN, type Locale } from "@/lib/domain/units/locale";
import { type Currency, divideHalfUp, PICO_PER_UNIT, type Pico } from "@/lib/domain/units/money";
import { groupDigits, MINUS, trimZeros } from "./digits";

const CENTS = 2;
const PICO_DIGITS = 12;
/** From here on cents say nothing. */
const WHOLE_FROM = 10_000n * PICO_PER_UNIT;

function fixed(pico: Pico, decimals: number): string {
  const step = 10n ** BigInt(PICO_DIGITS - decimals);
  const digits = divideHalfUp(pico, step)
    .toString()
    .padStart(decimals + 1, "0");
  const whole = groupDigits(digits.slice(0, digits.length - decimals));
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

/** Decimals that show two figures of an amount below a cent. */
function smallDecimals(pico: Pico): number {
  const zeros = PICO_DIGITS - pico.toString().length;
  return zeros + CENTS > PICO_DIGITS ? PICO_DIGITS : zeros + CENTS;
}

function unsigned(pico: Pico): string {
  if (pico >= WHOLE_FROM) return fixed(pico, 0);
  if (pico === 0n || pico >= PICO_PER_UNIT / 100n) return fixed(pico, CENTS);
  return trimZeros(fixed(pico, smallDecimals(pico)));
}

/**
 * Money to read: cents up to 10,000, whole units above, two figures below a cent.
 *
 * @example
 * formatMoney(1_234_560_000_000_000n, "CNY", "en") //=> "¥1,234.56"
 * formatMoney(-800_000_000_000n, "USD", "zh") //=> "−US$0.80"
 */
export function formatMoney(pico: Pico, currency: Currency, locale: Locale): string {
  const amount = unsigned(magnitude(pico));
  return `${pico < 0n ? MINUS : ""}${CURRENCY_SIGN[locale][currency]}${amount}`;
}

/** A price or a round sum, without the zeros behind the point: `¥0.8`, `$100`. */
export function formatPrice(pico: Pico, currency: Currency, locale: Locale): string {
  const amount = trimZeros(fixed(magnitude(pico), PICO_DIGITS));
  return `${pico < 0n ? MINUS : ""}${CURRENCY_SIGN[locale][currency]}${amount}`;
}
