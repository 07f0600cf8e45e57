import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/units/locale";
import { ReadToday } from "./read-today";

/** One thing to look at. */
export interface DueItem {
  readonly key: string;
  /** In the catalogue's own words. */
  readonly what: string;
  /** Null where no page is about it alone. */
  readonly href: `/${Locale}/${"offers" | "vendors"}/${string}` | null;
  /** Where it is edited; null where that is no one record. */
  readonly edit: `/${Locale}/admin/records${string}` | null;
  readonly when: string;
  /** The offer that can be read again here; null for anything else. */
  readonly offer: string | null;
}

/** What is due of one kind, the most urgent first; says so when nothing is. */
export function DueList({
  id,
  title,
  items,
}: {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DueItem[];
}) {
  const t = useTranslations("desk.queue");
  return (
    <section aria-labelledby={id} className="grid content-start gap-3">
      <h2 id={id} className="font-display text-xl">
        {title} <span className="text-soft tabular-nums">{items.length}</span>
      </h2>
      {items.length === 0 && <p className="text-sm text-soft">{t("nothing")}</p>}
      <ul className="grid text-sm">
        {items.map(({ key, what, href, edit, when, offer }) => (
          <li
            key={key}
            className="flex flex-wrap justify-between gap-x-4 gap-y-1 border-t border-rule py-2"
          >
            {href === null ? (
              <span className="min-w-0 wrap-anywhere">{what}</span>
            ) : (
              <Link href={href} prefetch={false} className="link min-w-0 wrap-anywhere">
                {what}
              </Link>
            )}
            <span className="text-soft">{when}</span>
            {edit !== null && (
              <Link href={edit} prefetch={false} className="link">
                {t("edit")}
                <span className="sr-only"> {what}</span>
              </Link>
            )}
            {offer !== null && <ReadToday slug={offer} name={what} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
