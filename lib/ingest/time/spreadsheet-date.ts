import { parseDay } from "@/lib/domain/units/day";

/** Which of two small numbers a country writes first. */
export const DATE_ORDERS = ["month-first", "day-first"] as const;

export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date as a spreadsheet writes it when it saves a file again. */
export interface SpreadsheetDate {
  /** Unix seconds; read month first where it can be read both ways. */
  readonly start: number;
  /** The same read day first, where that is another day. */
  readonly dayFirst: number | null;
  /** The order that a date with a day past 12 gives away. */
  readonly shows: DateOrder | null;
  /** Days since the end of 1899, as a cell without a date format shows them. */
  readonly isSerial: boolean;
}

const SECONDS_PER_DAY = 86_400;
/** 2020-01-01 and 2050-01-01. */
const [FIRST_SERIAL, LAST_SERIAL] = [43_831, 54_789];
const SERIAL_OF_1970 = 25_569;

const TIME = String.raw`(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([AP])M)?)?(?: ?(?:Z|UTC))?`;
const YEAR_FIRST = new RegExp(
  String.raw`^(20\d\d)(?:([/.-])(\d{1,2})\2|年(\d{1,2})月)(\d{1,2})日?${TIME}$`,
);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(20\d\d)${TIME}$`);
const DAY_NAMED = new RegExp(
  String.raw`^(\d{1,2})[- ]([A-Z]{3})[A-Z]*\.?[- ,]+((?:20)?\d\d)${TIME}$`,
);
const MONTH_NAMED = new RegExp(String.raw`^([A-Z]{3})[A-Z]*\.? (\d{1,2}),? (20\d\d)${TIME}$`);
const MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

/**
 * The date that a spreadsheet made of another, or null when it is none.
 *
 * `7/9/2024` is both 9 July and 7 September: the caller has to find out, not to guess. With dots
 * (`9.7.2024`) the day comes first everywhere.
 *
 * @example
 * readSpreadsheetDate("2024/7/9")?.start === readSpreadsheetDate("9-Jul-24")?.start //=> true
 * readSpreadsheetDate("7/13/2024")?.shows //=> "month-first"
 */
export function readSpreadsheetDate(written: string): SpreadsheetDate | null {
  const text = written.toUpperCase();
  const [, year, , month, monthZh, date, ...time] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return sure(secondsOf(year, month ?? monthZh, date, time));
  const named = DAY_NAMED.exec(text);
  if (named) return sure(secondsOf(named[3], monthOf(named[2]), named[1], named.slice(4)));
  const american = MONTH_NAMED.exec(text);
  if (american)
    return sure(secondsOf(american[3], monthOf(american[1]), american[2], american.slice(4)));
  return readSerial(text) ?? readYearLast(text);
}

function sure(start: number | null, shows: DateOrder | null = null): SpreadsheetDate | null {
  return start === null ? null : { start, dayFirst: null, shows, isSerial: false };
}

function readYearLast(text: string): SpreadsheetDate | null {
  const match = YEAR_LAST.exec(text);
  if (!match) return null;
  const [, first, separator, second, year, ...time] = match;
  const dayFirst = secondsOf(year, second, first, time);
  if (separator === ".") return sure(dayFirst);
  const monthFirst = secondsOf(year, first, second, time);
  if (monthFirst === null) return sure(dayFirst, "day-first");
  if (dayFirst === null) return sure(monthFirst, "month-first");
  const isOne = dayFirst === monthFirst;
  return { start: monthFirst, dayFirst: isOne ? null : dayFirst, shows: null, isSerial: false };
}

/** `45482`, or `45482.4166667` with a time of day. */
function readSerial(text: string): SpreadsheetDate | null {
  const match = /^(\d{5})(?:\.(\d{1,15}))?$/.exec(text);
  const days = Number(match?.[1] ?? 0);
  if (days < FIRST_SERIAL || days >= LAST_SERIAL) return null;
  // Rounded, so that 0.4166667 is ten o'clock.
  const clock = Number((Number(`0.${match?.[2] ?? "0"}`) * SECONDS_PER_DAY).toFixed(0));
  const start = (days - SERIAL_OF_1970) * SECONDS_PER_DAY + clock;
  return { start, dayFirst: null, shows: null, isSerial: true };
}

/** "07" of "JUL"; nothing of what is no month. */
function monthOf(name = ""): string {
  const at = MONTHS.indexOf(name);
  return at >= 0 && at % 3 === 0 ? String(at / 3 + 1) : "";
}

type Clock = readonly (string | undefined)[];

function secondsOf(year = "", month = "", date = "", clock: Clock = []): number | null {
  const day = parseDay(
    `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
  );
  const seconds = secondsOfClock(clock);
  return day === null || seconds === null ? null : day * SECONDS_PER_DAY + seconds;
}

function secondsOfClock([hour = "0", minute = "0", second = "0", half]: Clock): number | null {
  const given = Number(hour);
  if (half !== undefined && (given < 1 || given > 12)) return null;
  const hours = half === undefined ? given : (given % 12) + (half === "P" ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return hours * 3600 + Number(minute) * 60 + Number(second);
}
