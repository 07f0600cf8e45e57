import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function partsOf(day: Day) {
  const [year = "", month = "", date = ""] = formatDay(day).split("-");
  return { year, month: Number(month), date: Number(date) };
}

/**
 * A day as people write it.
 *
 * @example
 * formatDate(day("2024-07-09"), "en") //=> "9 Jul 2024"
 * formatDate(day("2024-07-09"), "zh") //=> "2024年7月9日"
 */
export function formatDate(day: Day, locale: Locale): string {
  const { year, month, date } = partsOf(day);
  if (locale === "zh") return `${year}年${month}月${date}日`;
  return `${date} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/** A calendar month, as beneath a bar: `Jul 2024`, `2024年7月`. */
export function formatMonth(within: Day, locale: Locale): string {
  const { year, month } = partsOf(within);
  return locale === "zh" ? `${year}年${month}月` : `${MONTHS[month - 1] ?? ""} ${year}`;
}

/** Two days and the rule between them; what both share is written once. */
export function formatDateRange(from: Day, to: Day, locale: Locale): string {
  if (from === to) return formatDate(from, locale);
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a.year !== b.year) return `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
  if (locale === "zh") {
    const end = a.month === b.month ? `${b.date}日` : `${b.month}月${b.date}日`;
    return `${formatDate(from, locale)}–${end}`;
  }
  if (a.month === b.month) return `${a.date}–${formatDate(to, locale)}`;
  return `${a.date} ${MONTHS[a.month - 1] ?? ""} – ${formatDate(to, locale)}`;
}
