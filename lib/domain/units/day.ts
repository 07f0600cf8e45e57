/** A UTC calendar day, as whole days since 1970-01-01. Subtract two to get days between. */
export type Day = number & { readonly unit: "UTC day" };

const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = 86_400_000;

/**
 * The day a `YYYY-MM-DD` text names, or null when it names none.
 *
 * @example
 * parseDay("2024-07-09") //=> 19913
 * parseDay("2024-02-30") //=> null
 */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const parsed = (ms / MS_PER_DAY) as Day;
  return formatDay(parsed) === text ? parsed : null;
}

/** `YYYY-MM-DD`. */
export function formatDay(value: Day): string {
  return new Date(value * MS_PER_DAY).toISOString().slice(0, 10);
}

/** As {@link parseDay}, for days written in our own code and reviewed files: a bad one is a bug. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`Not a day: ${text}`);
  return parsed;
}

/** The UTC day that holds a moment given in whole unix seconds. */
export function dayOfUnixSeconds(seconds: number): Day {
  return Math.floor(seconds / SECONDS_PER_DAY) as Day;
}

const UTC8_SECONDS = 8 * 3_600;

/** The day in UTC+8, where most offers are made and claim windows are counted, at a moment in whole unix seconds. */
export function dayInUtc8(seconds: number): Day {
  return dayOfUnixSeconds(seconds + UTC8_SECONDS);
}

/** `count` days after `from`; before it when negative. */
export function addDays(from: Day, count: number): Day {
  return (from + count) as Day;
}

/** Last day of the calendar month that holds a day. */
export function endOfMonth(of: Day): Day {
  const date = new Date(of * MS_PER_DAY);
  return (Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / MS_PER_DAY) as Day;
}
