import { type Currency, type Money, Pico } from "@/lib/domain/units/money";

const MICRO = 1_000_000n;
const MICRO_PER_UNIT = 1_000_000;

/** Lines are drawn in floats; figures in tables are never read back from them. */
export function drawnMoney({ pico }: Money): number {
  return Number(pico / MICRO) / MICRO_PER_UNIT;
}

/** A tick or a point read back, for words beside a drawing. */
export function moneyDrawn(value: number, currency: Currency): Money {
  return { currency, pico: Pico(BigInt(Math.round(value * MICRO_PER_UNIT)) * MICRO) };
}
