import { METERS, type Meter, type Meters } from "@/lib/domain/units/meter";

/** Only the meters that were used. */
export function usedMeters(meters: Meters): Meters {
  const used: { [M in Meter]?: bigint } = {};
  for (const meter of METERS) {
    const value = meters[meter];
    if (value !== undefined && value !== 0n) used[meter] = value;
  }
  return used;
}

/** Meter by meter; a meter that only one side has is kept. */
export function addMeters(known: Meters, more: Meters): Meters {
  const sum: { [M in Meter]?: bigint } = { ...known };
  for (const meter of METERS) {
    const added = more[meter];
    if (added !== undefined) sum[meter] = (sum[meter] ?? 0n) + added;
  }
  return sum;
}
