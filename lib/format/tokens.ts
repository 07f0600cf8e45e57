import { COUNT_UNITS, type Locale } from "@/lib/domain/units/locale";
import { divideHalfUp } from "@/lib/domain/units/money";
import { groupDigits, MINUS, trimZeros } from "./digits";

/** Figures kept of a rounded count; whole digits are never dropped. */
const FIGURES = 3;

function inUnits(count: bigint, exponent: number): string {
  const wholeDigits = count.toString().length - exponent;
  const decimals = wholeDigits >= FIGURES ? 0 : FIGURES - wholeDigits;
  const rounded = divideHalfUp(count, 10n ** BigInt(exponent - decimals)).toString();
  if (decimals === 0) return rounded;
  return trimZeros(`${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`);
}

/**
 * A count short enough to compare at a glance, three figures of it, in the units the reader thinks in.
 *
 * @example
 * formatTokens(150_000_000n, "en") //=> "150M"
 * formatTokens(150_000_000n, "zh") //=> "1.5亿"
 */
export function formatTokens(count: bigint, locale: Locale): string {
  if (count < 0n) return MINUS + formatTokens(-count, locale);
  for (const [at, { exponent, suffix }] of COUNT_UNITS[locale].entries()) {
    if (count < 10n ** BigInt(exponent)) continue;
    const text = inUnits(count, exponent);
    const larger = COUNT_UNITS[locale][at - 1];
    const full =
      larger && BigInt(text.replace(/\..*$/, "")) === 10n ** BigInt(larger.exponent - exponent);
    return full ? `1${larger.suffix}` : text + suffix;
  }
  return count.toString();
}

/** Every digit, in groups: for titles, and where sums are checked. */
export function formatCount(count: bigint): string {
  return count < 0n ? MINUS + groupDigits((-count).toString()) : groupDigits(count.toString());
}
