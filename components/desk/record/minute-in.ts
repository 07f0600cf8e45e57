import type { Locale } from "@/lib/domain/units/locale";

/** An ISO time to the minute, by the reader's own clock. */
export function minuteIn(locale: Locale, time: string): string {
  return new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(time));
}
