import type { Day } from "@/lib/domain/units/day";
import type { SpreadsheetDate } from "@/lib/ingest/time/spreadsheet-date";

/** The time a row is about. Use falls to the UTC day of its start. */
export interface RowPeriod {
  /** Unix seconds; `end` is not included. */
  readonly start: number;
  readonly end: number;
  readonly day: Day;
  readonly lastDay: Day;
  /** Set when a spreadsheet wrote the time: then it may have to be read the other way round. */
  readonly written?: SpreadsheetDate & { readonly text: string };
}
