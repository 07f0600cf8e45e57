import type { Programme } from "@/lib/domain/catalogue/programme";
import type { Locale } from "@/lib/domain/units/locale";
import { Pico } from "@/lib/domain/units/money";
import { groupDigits } from "./digits";
import { formatPrice } from "./money";

const MICRO = 1_000_000n;

/**
 * A programme's credit to read, in whole units of its currency.
 *
 * @example formatCredit({ currency: "EUR", amount: 36_000_000_000n, upTo: true }, "en") //=> "€36,000"
 */
export function formatCredit(
  { currency, amount }: NonNullable<Programme["credit"]>,
  locale: Locale,
): string {
  if (currency === "EUR") return `€${groupDigits((amount / MICRO).toString())}`;
  return formatPrice(Pico(amount * MICRO), currency, locale);
}
