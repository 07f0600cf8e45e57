import { dayOfUnixSeconds, parseDay } from "@/lib/domain/day";
import type { BucketTimes } from "./bucket-times";
import type { Header } from "./header";
import { readIsoSeconds, readUnixSeconds } from "./moments";
import type { Row } from "./row";

/** Unix seconds or milliseconds, ISO text, or a date with slashes whose year comes first; else null. */
export function readMoment(text: string): number | null {
  if (/^\d{13}$/.test(text)) return readUnixSeconds(text.slice(0, 10));
  const unix = /^\d{10}\.\d+$/.test(text) ? text.slice(0, 10) : text;
  const seconds = readUnixSeconds(unix) ?? readIsoSeconds(text);
  if (seconds !== null) return seconds;
  const match = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:$|[ T])/.exec(text);
  if (!match) return readAzureDate(text);
  const [, year = "", month = "", date = ""] = match;
  const parsed = parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return parsed === null ? null : parsed * 86_400;
}

/** Azure writes MM/DD/YYYY, both padded, in files of every country. */
function readAzureDate(text: string): number | null {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (!match) return null;
  const [, month = "", date = "", year = ""] = match;
  const parsed = parseDay(`${year}-${month}-${date}`);
  return parsed === null ? null : readIsoSeconds(`${year}-${month}-${date}`);
}

/** A reader of rows about one moment, from the first of these columns that has something. */
export function openStamp(header: Header, names: readonly string[]) {
  const columns = names
    .map((name) => ({ name, at: header.column(name) }))
    .filter(({ at }) => at >= 0);
  return (row: Row): BucketTimes | null => {
    const column = columns.find(({ at }) => !row.isBlank(at));
    if (column === undefined) {
      row.reject("missing_value", { column: names[0] ?? "" });
      return null;
    }
    const start = readMoment(row.text(column.at));
    if (start === null) {
      row.reject("bad_time", { column: column.name });
      return null;
    }
    const day = dayOfUnixSeconds(start);
    return { start, end: start + 1, day, lastDay: day };
  };
}
