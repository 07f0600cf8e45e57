import { divideHalfUp } from "@/lib/domain/units/money";
import { groupDigits, MINUS, trimZeros } from "./digits";

const BASIS_PER_PERCENT = 100n;

function decimal(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, "0");
  return trimZeros(`${groupDigits(digits.slice(0, -decimals))}.${digits.slice(-decimals)}`);
}

/**
 * A share given in hundredths of a percent, to a tenth of a percent; whole percents from 10 % on.
 *
 * @example
 * formatPercent(725n) //=> "7.3%"
 * formatPercent(-4_260n) //=> "−43%"
 */
export function formatPercent(basisPoints: bigint): string {
  const magnitude = basisPoints < 0n ? -basisPoints : basisPoints;
  const text =
    magnitude >= 10n * BASIS_PER_PERCENT
      ? groupDigits(divideHalfUp(magnitude, BASIS_PER_PERCENT).toString())
      : decimal(divideHalfUp(magnitude, BASIS_PER_PERCENT / 10n), 1);
  return `${basisPoints < 0n && text !== "0" ? MINUS : ""}${text}%`;
}

/**
 * A ratio given in millionths, to hundredths.
 *
 * @example
 * formatRatio(715_200n) //=> "0.72"
 */
export function formatRatio(millionths: bigint): string {
  return decimal(divideHalfUp(millionths, 10_000n), 2);
}
