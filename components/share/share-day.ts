import { parseDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

/** The day of a share's time, such as the one it is kept until. */
export function shareDay(time: string, locale: Locale): string {
  const day = parseDay(time.slice(0, 10));
  return day === null ? time : formatDate(day, locale);
}
