"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { VendorNames } from "@/components/words/names";
import { Sentences, Space } from "@/components/words/sentences";
import { useWords } from "@/components/words/use-words";
import { offerOfGrant } from "@/lib/domain/catalogue/grant";
import type { Deadline } from "@/lib/domain/estimate/deadline";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { formatDecimal } from "@/lib/domain/units/decimal";
import { Pico } from "@/lib/domain/units/money";

const PERMILLE_DECIMALS = 3;

/** Days by which something has to be done: OpenAI's for the models used, then those of the first vendor. */
export function DeadlineList({
  report,
  names,
}: {
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.deadlines");
  const { day } = useWords();
  const first = report.ranking.horizon[0] ?? null;
  const own = report.deadlines.filter(({ vendor }) => vendor === null || vendor === first);
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
            <DeadlineWords deadline={deadline} report={report} names={names} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What an offer gives, or one of its grants: its slug is ours, not the reader's. */
function useGiven(report: ReportSummary, vendor: string | null, about: string): string {
  const t = useTranslations("comparison");
  const { tokens, money } = useWords();
  const estimate = report.vendors.find((one) => one.vendor === vendor);
  const grants = (estimate?.grants ?? []).filter(
    ({ slug, used }) => used > 0n && (slug === about || offerOfGrant(slug) === about),
  );
  const amounts = grants.map(({ unit, advertised, upTo, worth: { currency } }) => {
    if (advertised === null) return t("details.noFigure");
    const amount =
      unit === "tokens"
        ? `${tokens(advertised)} ${t("grant.tokens")}`
        : money({ currency, pico: Pico(advertised) });
    return upTo ? t("details.upTo", { amount }) : amount;
  });
  return [...new Set(amounts)].join(" + ");
}

/** One deadline in words. */
function DeadlineWords({
  deadline: { kind, day: first, latestDay, vendor, about, tokensShare, replacements },
  report,
  names,
}: {
  readonly deadline: Deadline;
  readonly report: ReportSummary;
  readonly names: VendorNames;
}) {
  const t = useTranslations("comparison.deadlines");
  const { day, percent, locale } = useWords();
  const given = useGiven(report, vendor, about);
  const [next] = replacements;
  const named = replacements.map(({ model }) => model).join(", ");
  const times = (permille: bigint | null) =>
    permille === null ? "–" : formatDecimal(permille, PERMILLE_DECIMALS);
  const knowsChange = next !== undefined && next.inputPermille !== null;
  return (
    <span>
      {t.rich(kind, {
        about,
        given,
        offer: (text) => (
          <Link className="link" href={`/${locale}/offers/${offerOfGrant(about)}`} prefetch={false}>
            {text}
          </Link>
        ),
        vendor: vendor === null ? "none" : (names[vendor] ?? vendor),
        share: percent(tokensShare ?? 0n),
        names: named === "" ? "none" : named,
      })}
      <Space />
      <Sentences>
        {[
          knowsChange &&
            t("change", {
              input: times(next.inputPermille),
              output: times(next.outputPermille),
            }),
          latestDay !== first && t("latest", { day: day(latestDay) }),
        ]}
      </Sentences>
    </span>
  );
}
