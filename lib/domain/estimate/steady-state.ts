import { divideHalfUp, Pico } from "@/lib/domain/units/money";

const STEADY_DAYS = 30n;

/** What an amount paid over some days comes to in 30, rounded half up. */
export function per30Days(pico: Pico, days: number): Pico {
  return Pico(divideHalfUp(pico * STEADY_DAYS, BigInt(days)));
}
