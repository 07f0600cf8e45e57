import Link from "next/link";
import { useTranslations } from "next-intl";
import { ProposalFacts } from "@/components/suggestion/suggestion-view";
import { EmptyState } from "@/components/ui/empty-state";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import type { SuggestionProblem } from "@/lib/domain/offers/suggestion-problem";
import type { Locale } from "@/lib/domain/units/locale";
import { SuggestionDecision } from "./suggestion-decision";

/** A suggestion as the queue shows it. */
export interface QueuedSuggestion {
  readonly id: string;
  readonly proposal: Proposal;
  /** Null where its sender gave none. */
  readonly email: string | null;
  readonly sent: string;
  /** The offer's name; its slug where the offer is gone. */
  readonly title: string;
  /** What is wrong with it by now; null where it still fits. */
  readonly problem: SuggestionProblem | "gone" | null;
  /** The page of what it is about. */
  readonly href: `/${Locale}/${"offers" | "vendors"}/${string}`;
  /** As `npm run catalogue:propose` takes it; null for what it does not take. */
  readonly file: string | null;
}

/** Suggestions that wait, the oldest first. */
export function SuggestionQueue({
  suggestions,
  locale,
}: {
  readonly suggestions: readonly QueuedSuggestion[];
  readonly locale: Locale;
}) {
  const t = useTranslations("desk.queue");
  if (suggestions.length === 0)
    return (
      <EmptyState title={t("noSuggestions")}>
        <p>{t("noSuggestionsText")}</p>
      </EmptyState>
    );
  return (
    <ul className="grid gap-6">
      {suggestions.map(({ id, proposal, email, sent, title, problem, href, file }) => (
        <li key={id} className="grid gap-3 border-t border-rule pt-4">
          <h3 className="font-medium">
            <Link href={href} prefetch={false} className="link">
              {title}
            </Link>
          </h3>
          <p className="text-sm text-soft">
            {t("sent", { day: sent })}
            {email !== null && (
              <>
                {" · "}
                <span translate="no" className="wrap-anywhere">
                  {email}
                </span>
              </>
            )}
          </p>
          {problem !== null && <p className="text-sm font-medium text-amber">{t("noLonger")}</p>}
          <ProposalFacts proposal={proposal} locale={locale} />
          <SuggestionDecision id={id} slug={proposal.record.slug} {...{ file, locale }} />
        </li>
      ))}
    </ul>
  );
}
