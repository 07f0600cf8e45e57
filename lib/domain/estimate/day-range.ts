import type { DayRange } from "./demand-source";

/** Whether a day, given by its index, is in a range. */
export function isOn({ from, to }: DayRange, at: number): boolean {
  return at >= from && at <= to;
}
