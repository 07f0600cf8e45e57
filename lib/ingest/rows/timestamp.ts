import { dayOfUnixSeconds } from "@/lib/domain/units/day";
import { plausible, readIsoSeconds, readUnixSeconds } from "@/lib/ingest/time/moments";
import { readSpreadsheetDate } from "@/lib/ingest/time/spreadsheet-date";
import type { Header } from "./header";
import type { Row } from "./row";
import type { RowPeriod } from "./row-period";

const SECONDS_PER_DAY = 86_400;

/** Unix seconds or milliseconds, ISO text, or what a spreadsheet makes of a date; null when it is none. */
export function readTimestamp(text: string): RowPeriod | null {
  const start = readMoment(text);
  if (start !== null) return isDate(text) ? dayOf(start) : momentOf(start);
  const written = readSpreadsheetDate(text);
  return written === null ? null : { ...momentOf(written.start), written: { ...written, text } };
}

function momentOf(start: number): RowPeriod {
  const day = dayOfUnixSeconds(start);
  return { start, end: start + 1, day, lastDay: day };
}

/** A date without a time of day is all of its day. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function dayOf(start: number): RowPeriod {
  const day = dayOfUnixSeconds(start);
  return { start, end: start + SECONDS_PER_DAY, day, lastDay: day };
}

function readMoment(text: string): number | null {
  if (/^\d{13}$/.test(text)) return readUnixSeconds(text.slice(0, 10));
  const unix = /^\d{10}\.\d+$/.test(text) ? text.slice(0, 10) : text;
  return readUnixSeconds(unix) ?? readIsoSeconds(text);
}

/** A reader of a row's moment, from the first of these columns that is filled. */
export function openTimestamp(header: Header, names: readonly string[]) {
  const columns = names
    .map((name) => ({ name, at: header.column(name) }))
    .filter(({ at }) => at >= 0);
  return (row: Row): RowPeriod | null => {
    const column = columns.find(({ at }) => !row.isBlank(at));
    if (column === undefined) {
      row.reject("missing_value", { column: names[0] ?? "" });
      return null;
    }
    const seconds = plausible(row.wholeNumber(column.at));
    const times = seconds === null ? readTimestamp(row.text(column.at)) : momentOf(seconds);
    if (times === null) row.reject("bad_time", { column: column.name });
    return times;
  };
}
