import type { Route } from "next";
import Link from "next/link";
import { type Day, formatDay } from "@/lib/domain/day";
import type { Locale } from "@/lib/domain/locale";
import { formatDate } from "@/lib/format/date";

/** What happened, each with its day. */
export function DatedList({
  items,
  locale,
}: {
  readonly items: readonly {
    readonly id: string;
    readonly day: Day;
    readonly title: string;
    readonly path: string;
  }[];
  readonly locale: Locale;
}) {
  return (
    <ul className="border-t border-rule">
      {items.map(({ id, day, title, path }) => (
        <li
          key={id}
          className="grid items-baseline gap-x-4 gap-y-0.5 border-b border-rule py-3 sm:grid-cols-[8rem_1fr]"
        >
          <time dateTime={formatDay(day)} className="text-sm text-soft">
            {formatDate(day, locale)}
          </time>
          <Link href={`/${locale}${path}` as Route} prefetch={false} className="link">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
