import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { dayInUtc8 } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

/** How a suggestion stands. `reason` and `decidedAt` are null where there is none. */
interface Shown {
  readonly status: "waiting" | "accepted" | "refused";
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly proposal: Proposal;
}

const TONES = { waiting: "info", accepted: "success", refused: "warning" } as const;

/** What became of a correction, and what was sent. */
export function SuggestionView({
  suggestion,
  hasOffer,
  locale,
}: {
  readonly suggestion: Shown;
  readonly hasOffer: boolean;
  readonly locale: Locale;
}) {
  const t = useTranslations("desk.suggestion");
  const { status, reason, createdAt, decidedAt, proposal } = suggestion;
  const dayOf = (time: Date) => formatDate(dayInUtc8(Math.floor(time.getTime() / 1000)), locale);
  return (
    <div className="grid max-w-3xl gap-6">
      <Notice tone={TONES[status]} title={t(status)}>
        <p className="wrap-anywhere">{status === "refused" ? reason : t(`${status}Text`)}</p>
        <p className="text-soft">
          {t("sent", { day: dayOf(createdAt) })}
          {decidedAt && ` · ${t("decided", { day: dayOf(decidedAt) })}`}
        </p>
      </Notice>
      <h2 className="font-display text-xl">{t("what")}</h2>
      <ProposalFacts proposal={proposal} locale={locale} />
      {hasOffer && (
        <Link
          href={`/${locale}/offers/${proposal.record.slug}`}
          prefetch={false}
          className="link py-2.5"
        >
          {t("offer")}
        </Link>
      )}
      <p className="text-sm text-soft">{t("kept")}</p>
    </div>
  );
}

/** A proposal, term by term. Its address is text: nobody has checked where it leads. */
export function ProposalFacts({
  proposal,
  locale,
}: {
  readonly proposal: Proposal;
  readonly locale: Locale;
}) {
  const t = useTranslations("desk.suggestion");
  const facts = [
    ["field", proposal.field],
    ["before", String(proposal.before ?? t("nothing"))],
    ["after", String(proposal.after ?? t("nothing"))],
    ["words", proposal.words],
    ["source", proposal.source],
    ["day", formatDate(proposal.day, locale)],
  ] as const;
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[max-content_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="grid sm:contents">
          <dt className="text-soft">{t(name)}</dt>
          <dd className="min-w-0 whitespace-pre-line wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
