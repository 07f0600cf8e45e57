import type { Route } from "next";
import Link from "next/link";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

interface DatedItem {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly path: string;
}

/** What happened, day by day, in the order it is given. */
export function DatedList({
  items,
  locale,
}: {
  readonly items: readonly DatedItem[];
  readonly locale: Locale;
}) {
  const days = [...new Set(items.map(({ day }) => day))];
  const happenedOn = (on: Day) => items.filter(({ day }) => day === on);
  return (
    <ul className="border-t border-rule">
      {days.map((day) => (
        <li
          key={day}
          className="grid items-baseline gap-x-4 gap-y-0.5 border-b border-rule py-3 last:border-b-0 sm:grid-cols-[8rem_1fr]"
        >
          <time dateTime={formatDay(day)} className="text-sm text-soft">
            {formatDate(day, locale)}
          </time>
          <ul className="grid gap-1.5">
            {happenedOn(day).map(({ id, title, path }) => (
              <li key={id}>
                <Link href={`/${locale}${path}` as Route} prefetch={false} className="link">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
