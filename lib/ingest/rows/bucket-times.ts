import { dayOfUnixSeconds } from "@/lib/domain/units/day";
import { lastDayBefore, readIsoSeconds, readUnixSeconds } from "@/lib/ingest/time/moments";
import { readSpreadsheetDate } from "@/lib/ingest/time/spreadsheet-date";
import type { Header } from "./header";
import type { Row } from "./row";
import type { RowPeriod } from "./row-period";

const SECONDS_PER_DAY = 86_400;

/** Names of the time columns of OpenAI's present exports. */
export const BUCKET_COLUMNS = ["start_time", "end_time", "start_time_iso", "end_time_iso"] as const;

/**
 * A reader of a row's start and end. Where unix seconds and ISO text both stand they must agree;
 * where one is missing the other is taken. A row over more than a day is refused.
 */
export function openBucketTimes(header: Header): (row: Row) => RowPeriod | null {
  const readStart = openMoment(header, "start_time", "start_time_iso");
  const readEnd = openMoment(header, "end_time", "end_time_iso");
  return (row) => {
    const start = readStart(row);
    const end = readEnd(row) ?? (start === null ? null : start + SECONDS_PER_DAY);
    if (start === null) row.reject("missing_value", { column: "start_time" });
    if (row.problem !== null || start === null || end === null) return null;
    if (end <= start) row.reject("time_mismatch", { column: "start_time", other: "end_time" });
    else if (end - start > SECONDS_PER_DAY) row.reject("bucket_too_long");
    return { start, end, day: dayOfUnixSeconds(start), lastDay: lastDayBefore(end) };
  };
}

function openMoment(header: Header, unixName: string, isoName: string) {
  const unixColumn = header.column(unixName);
  const isoColumn = header.column(isoName);
  const readUnix = rememberLast(readUnixSeconds);
  const readIso = rememberLast(readIsoSeconds);
  return (row: Row): number | null => {
    const unixText = row.text(unixColumn);
    const isoText = row.text(isoColumn);
    const unix = unixText === "" ? null : readUnix(unixText);
    const iso = isoText === "" ? null : (readIso(isoText) ?? readRewritten(isoText, unix));
    if (unixText !== "" && unix === null) row.reject("bad_time", { column: unixName });
    if (isoText !== "" && iso === null) row.reject("bad_time", { column: isoName });
    if (unix !== null && iso !== null && unix !== iso)
      row.reject("time_mismatch", { column: unixName, other: isoName });
    return unix ?? iso;
  };
}

/** A time that a spreadsheet rewrote. One that can be read two ways is read as the unix seconds beside it say, or not at all. */
export function readRewritten(text: string, beside: number | null): number | null {
  const date = readSpreadsheetDate(text);
  if (date === null) return null;
  if (date.dayFirst === null) return date.start;
  return beside === date.start || beside === date.dayFirst ? beside : null;
}

/** Rows of one bucket follow each other: most texts are the one before. */
function rememberLast<T>(read: (text: string) => T): (text: string) => T {
  let lastText: string | null = null;
  let last: T;
  return (text) => {
    if (text !== lastText) {
      last = read(text);
      lastText = text;
    }
    return last;
  };
}
