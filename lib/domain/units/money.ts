import type { Amount } from "./amount";

/** The currencies prices come in and totals are shown in. */
export const CURRENCIES = ["CNY", "USD"] as const;
export type Currency = (typeof CURRENCIES)[number];

/**
 * A price, in millionths of its currency per million units of a meter.
 * ¥0.8 per million tokens is 800_000n.
 */
export type MicroPerMillion = Amount<"micro per million">;

/** A whole number as a price in millionths of a currency per million. */
export function MicroPerMillion(count: bigint): MicroPerMillion {
  return count as MicroPerMillion;
}

/** Money in 10⁻¹² of its currency: units × {@link MicroPerMillion}, exactly. ¥1 is 1_000_000_000_000n. */
export type Pico = Amount<"pico">;

/** A whole number as money in 10⁻¹² of its currency. */
export function Pico(count: bigint): Pico {
  return count as Pico;
}

/** What so many units cost at a price. */
export function costAt(perMillion: MicroPerMillion, units: bigint): Pico {
  return (units * perMillion) as Pico;
}

/** An amount of money in one currency. */
export interface Money {
  readonly currency: Currency;
  readonly pico: Pico;
}

/** One unit of currency, in pico. */
export const PICO_PER_UNIT = Pico(1_000_000_000_000n);

/**
 * Money as it stands in a bill, in 10⁻³⁶ of its currency. Bills carry up to 36 decimals, and their
 * sum has to be exact; see facts on the new cost export in docs/formats.md.
 */
export type Billed = Amount<"billed">;

/** A whole number as billed money in 10⁻³⁶ of its currency. */
export function Billed(count: bigint): Billed {
  return count as Billed;
}

/** One unit of currency, as {@link Billed}. */
export const BILLED_PER_UNIT = Billed(10n ** 36n);

/**
 * Divides, rounding half away from zero.
 *
 * @example
 * divideHalfUp(5n, 2n) //=> 3n
 * divideHalfUp(-5n, 2n) //=> -3n
 */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const top = dividend < 0n ? -dividend : dividend;
  const bottom = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

/** A bill's sum in pico, rounded once, half up. */
export function toPico(billed: Billed): Pico {
  return Pico(divideHalfUp(billed, BILLED_PER_UNIT / PICO_PER_UNIT));
}
