import { type Day, dayOfUnixSeconds, parseDay } from "@/lib/domain/units/day";

/** 2020-01-01 and 2050-01-01: outside them a time is a mistake, such as milliseconds. */
const EARLIEST = 1_577_836_800;
const LATEST = 2_524_608_000;

/** Whole unix seconds from `1717200000` or `1717200000.0`, or null when it is no time from 2020 to 2049. */
export function readUnixSeconds(text: string): number | null {
  if (!/^\d{10}(?:\.0+)?$/.test(text)) return null;
  return plausible(Number(text.slice(0, 10)));
}

/**
 * Whole unix seconds from an ISO moment; one without an offset is UTC, as exports mix both forms.
 *
 * @example
 * readIsoSeconds("2026-09-02T00:00:00+00:00") === readIsoSeconds("2026-09-02T00:00:00") //=> true
 */
export function readIsoSeconds(text: string): number | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  if (!match) return null;
  const [, date = "", hour = "0", minute = "0", second = "0", zone = "Z"] = match;
  const start = parseDay(date);
  if (start === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return null;
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return plausible(start * 86_400 + clock - offsetSeconds(zone));
}

/** The UTC day of the last second before `end`: a period that ends at midnight ends on the day before. */
export function lastDayBefore(end: number): Day {
  return dayOfUnixSeconds(end - 1);
}

function offsetSeconds(zone: string): number {
  if (zone === "Z") return 0;
  const seconds = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60;
  return zone.startsWith("-") ? -seconds : seconds;
}

/** Unix seconds from 2020 to 2049, or null. */
export function plausible(seconds: number): number | null {
  return seconds >= EARLIEST && seconds < LATEST ? seconds : null;
}
