import { type Day, formatDay } from "@/lib/domain/units/day";
import { DATE_STYLE, type Locale } from "@/lib/domain/units/locale";

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
  const style = DATE_STYLE[locale];
  if ("months" in style) return `${date} ${style.months[month - 1] ?? ""} ${year}`;
  return year + style.year + month + style.month + date + style.day;
}

/** A calendar month, as beneath a bar: `Jul 2024`, `2024年7月`. */
export function formatMonth(within: Day, locale: Locale): string {
  const { year, month } = partsOf(within);
  const style = DATE_STYLE[locale];
  if ("months" in style) return `${style.months[month - 1] ?? ""} ${year}`;
  return year + style.year + month + style.month;
}

/** Two days and the rule between them; what both share is written once. */
export function formatDateRange(from: Day, to: Day, locale: Locale): string {
  if (from === to) return formatDate(from, locale);
  const [a, b] = [partsOf(from), partsOf(to)];
  if (a.year !== b.year) return `${formatDate(from, locale)} – ${formatDate(to, locale)}`;
  const style = DATE_STYLE[locale];
  if (!("months" in style)) {
    const month = a.month === b.month ? "" : b.month + style.month;
    return `${formatDate(from, locale)}–${month}${b.date}${style.day}`;
  }
  if (a.month === b.month) return `${a.date}–${formatDate(to, locale)}`;
  return `${a.date} ${style.months[a.month - 1] ?? ""} – ${formatDate(to, locale)}`;
}
