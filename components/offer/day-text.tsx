import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

export function DayText({ day, locale }: { readonly day: Day; readonly locale: Locale }) {
  return (
    <time dateTime={formatDay(day)} className="whitespace-nowrap">
      {formatDate(day, locale)}
    </time>
  );
}
