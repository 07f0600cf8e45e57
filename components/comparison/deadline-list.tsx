"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { Sentences, Space } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import { offerOfGrant } from "@/lib/domain/catalogue/grant";
import { ownDeadlines } from "@/lib/domain/report/own-deadlines";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { useDeadlineWords } from "./use-deadline-words";

/** Days by which something has to be done. */
export function DeadlineList({
  report,
  names,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.deadlines");
  const { day, locale } = useWords();
  const { partsOf, moreOf } = useDeadlineWords(report, names);
  const own = ownDeadlines(report);
  if (own.length === 0) return null;
  return (
    <section className="grid gap-2" data-deadlines>
      <h2 className="font-display text-xl">{t("title")}</h2>
      <ol className="grid border-t border-rule text-sm">
        {own.map((deadline) => (
          <li
            key={`${deadline.kind} ${deadline.vendor} ${deadline.about} ${deadline.day}`}
            className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[8rem_1fr]"
          >
            <span className="font-medium">{day(deadline.day)}</span>
            <span>
              {t.rich(deadline.kind, {
                ...partsOf(deadline),
                offer: (text) => (
                  <Link
                    className="link"
                    href={`/${locale}/offers/${offerOfGrant(deadline.about)}`}
                    prefetch={false}
                  >
                    {text}
                  </Link>
                ),
              })}
              <Space />
              <Sentences>{moreOf(deadline)}</Sentences>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
