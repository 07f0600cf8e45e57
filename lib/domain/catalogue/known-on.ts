import type { Day } from "@/lib/domain/units/day";
import type { ClaimWindow } from "./catalogue";

/**
 * False on days before an offer began or was first reported: nobody could have known of it then. An
 * offer of which neither day is known is never ruled out.
 */
export function isKnownOn({ from, reportedFrom }: ClaimWindow, asOf: Day): boolean {
  const starts = [from, reportedFrom].filter((day) => day !== null);
  return starts.length === 0 || starts.some((day) => day <= asOf);
}
