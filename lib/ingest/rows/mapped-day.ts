import type { Row } from "./row";
import type { BucketTimes } from "./row-period";
import { readStamp } from "./timestamp";

/** The UTC day of a cell that holds a date or a moment. */
export function dayOfRow(row: Row, column: number): BucketTimes | null {
  const text = row.text(column);
  const times = text === "" ? null : readStamp(text);
  if (times === null)
    row.reject(text === "" ? "missing_value" : "bad_time", { column: row.name(column) });
  return times;
}
