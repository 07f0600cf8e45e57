import { minus } from "@/lib/domain/units/amount";
import { Pico } from "@/lib/domain/units/money";
import type { Demand } from "./demand";
import type { ActiveGrant } from "./draw-down-step";
import type { DayRelief } from "./list-cost";

/** Charges packs on the day they are bought, their first valid one; the sum of what was paid within the horizon. */
export function payPacks(
  grants: readonly ActiveGrant[],
  { startOn, days }: Demand,
  relief: Map<number, DayRelief>,
): bigint {
  let paid = 0n;
  for (const { packs, validFrom } of grants) {
    const at = validFrom - startOn;
    if (packs === null || at >= days.length) continue;
    const before = relief.get(at) ?? { granted: 0n, pico: Pico(0n) };
    relief.set(at, { ...before, pico: minus(before.pico, packs.price) });
    paid += packs.price;
  }
  return paid;
}
