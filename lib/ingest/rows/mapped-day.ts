import type { Row } from "./row";
import type { RowPeriod } from "./row-period";
import { readTimestamp } from "./timestamp";

/** The UTC day of a cell that holds a date or a moment. */
export function dayOfRow(row: Row, column: number): RowPeriod | null {
  const text = row.text(column);
  const times = text === "" ? null : readTimestamp(text);
  if (times === null)
    row.reject(text === "" ? "missing_value" : "bad_time", { column: row.name(column) });
  return times;
}
