import { dayOfUnixSeconds } from "@/lib/domain/units/day";
import { readIsoSeconds, readUnixSeconds } from "@/lib/ingest/time/moments";
import { readRewritten } from "./bucket-times";
import type { Header } from "./header";
import type { Row } from "./row";
import type { RowPeriod } from "./row-period";

const SECONDS_PER_DAY = 86_400;

/** A reader of the legacy exports' `timestamp`, which starts a UTC day, checked against `date` where that stands. */
export function openLegacyTimestamp(header: Header): (row: Row) => RowPeriod | null {
  const timestamp = header.column("timestamp");
  const date = header.column("date");
  return (row) => {
    const start = readUnixSeconds(row.text(timestamp));
    if (start === null) row.reject("bad_time", { column: "timestamp" });
    const dateText = row.text(date);
    const stated =
      dateText === "" ? null : (readIsoSeconds(dateText) ?? readRewritten(dateText, start));
    if (dateText !== "" && stated === null) row.reject("bad_time", { column: "date" });
    if (row.problem !== null || start === null) return null;
    const day = dayOfUnixSeconds(start);
    if (stated !== null && dayOfUnixSeconds(stated) !== day)
      row.reject("time_mismatch", { column: "timestamp", other: "date" });
    return { start, end: start + SECONDS_PER_DAY, day, lastDay: day };
  };
}
