import "server-only";
import { type Day, dayOfUnixSeconds } from "@/lib/domain/units/day";

const UTC8_SECONDS = 8 * 3_600;

/** Today by UTC, which exports are in. */
export function utcToday(): Day {
  return dayOfUnixSeconds(Math.floor(Date.now() / 1_000));
}

/** Today where the offers are made: claim windows are UTC+8 days. */
export function today(): Day {
  return dayOfUnixSeconds(Math.floor(Date.now() / 1_000) + UTC8_SECONDS);
}
