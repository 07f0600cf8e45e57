import "server-only";
import { type Day, dayInUtc8, dayOfUnixSeconds } from "@/lib/domain/units/day";

/** Today by UTC, which exports are in. */
export function utcToday(): Day {
  return dayOfUnixSeconds(Math.floor(Date.now() / 1_000));
}

/** Today where the offers are made: claim windows are UTC+8 days. */
export function today(): Day {
  return dayInUtc8(Math.floor(Date.now() / 1_000));
}
