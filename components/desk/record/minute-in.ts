import { type Locale, TIME_TAG } from "@/lib/domain/units/locale";

/** An ISO time to the minute, by the reader's own clock. */
export function minuteIn(locale: Locale, time: string): string {
  return new Intl.DateTimeFormat(TIME_TAG[locale], {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(time));
}
