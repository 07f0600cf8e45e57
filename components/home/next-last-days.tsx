"use client";
import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useToday } from "@/components/as-of/use-today";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

const SHOWN = 3;
const NAMED = 4;

/** A day on which models of OpenAI's end. */
export interface EndingDay {
  readonly day: Day;
  /** The latest any source says, else the same day. */
  readonly latestDay: Day;
  readonly models: readonly string[];
}

/** What one has to leave next, counted from the reader's own day. */
export function NextLastDays({
  days,
  renderedOn,
  locale,
}: {
  readonly days: readonly EndingDay[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("home.next");
  const today = useToday(renderedOn);
  const next = days.filter(({ day }) => day >= today).slice(0, SHOWN);
  return (
    <section className="border-y border-ink" data-next-last-days>
      <h2 className="border-b border-rule py-2 text-sm font-medium text-soft">{t("title")}</h2>
      <ol>
        {next.map(({ day, latestDay, models }) => (
          <li
            key={`${day} ${latestDay}`}
            className="grid grid-cols-[4rem_minmax(0,1fr)] items-baseline gap-3 border-b border-rule py-2"
          >
            <span className="grid justify-items-end">
              {day > today && <span className="font-display text-2xl">{day - today}</span>}
              <span className="text-xs text-soft">{t("in", { days: day - today })}</span>
            </span>
            <span className="grid gap-0.5 text-sm">
              <span className="break-words">
                {models.slice(0, NAMED).join(", ")}
                {models.length > NAMED && ` ${t("more", { count: models.length - NAMED })}`}
              </span>
              <span className="text-xs text-soft">
                <span className="whitespace-nowrap">{formatDate(day, locale)}</span>
                {latestDay !== day && (
                  <>
                    {" "}
                    {t.rich("until", {
                      day: () => (
                        <span className="whitespace-nowrap">{formatDate(latestDay, locale)}</span>
                      ),
                    })}
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <Link
        href={`/${locale}/retirements`}
        className="inline-flex min-h-11 items-center gap-1.5 text-sm font-medium text-seal hover:underline"
      >
        {t("link")}
        <ArrowRight aria-hidden className="size-4" />
      </Link>
    </section>
  );
}
