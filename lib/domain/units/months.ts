import { addDays, type Day, endOfMonth } from "./day";

/** A calendar month; the first and last of a stretch of days may be cut short. */
export interface Month {
  readonly from: Day;
  readonly to: Day;
}

/** The calendar months from one day to another, both included. */
export function monthsOf(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let first = from; first <= to; ) {
    const end = endOfMonth(first);
    const last = end < to ? end : to;
    months.push({ from: first, to: last });
    first = addDays(last, 1);
  }
  return months;
}
