import { TUNING_STATES } from "@/lib/domain/catalogue/tuning-kinds";
import type { MarketHost } from "@/lib/domain/catalogue/tuning-market";
import type { Day } from "@/lib/domain/units/day";
import { RECENT_DAYS } from "./offer-status";

export const TUNING_STATES_ON_DAY = [...TUNING_STATES, "stale"] as const;
/** `stale`: it took jobs when somebody looked last, which is too long ago to say so of the day. */
export type TuningStateOnDay = (typeof TUNING_STATES_ON_DAY)[number];

/**
 * Where a host stands on a day: what was seen only later is unknown, an end holds from its day on, and
 * open is what was seen open at most {@link RECENT_DAYS} days before, by the rule of offers.
 */
export function tuningStateOn(
  { state, closesOn, seenUntil }: Pick<MarketHost, "state" | "closesOn" | "seenUntil">,
  asOf: Day,
): TuningStateOnDay {
  if (closesOn !== null && closesOn <= asOf) return "ended";
  if (state === "none" || state === "unknown") return state;
  if (seenUntil !== null && seenUntil > asOf) return "unknown";
  if (state !== "open") return state;
  return seenUntil !== null && asOf - seenUntil <= RECENT_DAYS ? "open" : "stale";
}
