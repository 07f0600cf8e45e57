import { dayOfUnixSeconds } from "@/lib/domain/day";
import type { BucketTimes } from "./bucket-times";
import type { Row } from "./row";
import { readMoment } from "./stamp-times";

/** The UTC day of a cell that holds a date or a moment. */
export function dayOfRow(row: Row, column: number): BucketTimes | null {
  const text = row.text(column);
  const start = text === "" ? null : readMoment(text);
  if (start === null) {
    row.reject(text === "" ? "missing_value" : "bad_time", { column: row.name(column) });
    return null;
  }
  const day = dayOfUnixSeconds(start);
  return { start, end: start + 1, day, lastDay: day };
}
