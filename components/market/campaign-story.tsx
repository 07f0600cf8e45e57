import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/offer/status-mark";
import type { Campaign } from "@/lib/domain/catalogue/campaign";
import type { Offer } from "@/lib/domain/catalogue/offer";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { type Cited, SourceNames } from "./said-fold";

interface Props {
  readonly campaign: Campaign;
  readonly cited: Cited;
  readonly locale: Locale;
}

/** What happened, day by day. */
export function CampaignSteps({ campaign: { steps }, cited, locale }: Props) {
  return (
    <ol className="border-t border-rule">
      {steps.map(({ on, words, sources }) => (
        <li
          key={`${on} ${words.en}`}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <time dateTime={formatDay(on)} className="font-medium">
            {formatDate(on, locale)}
          </time>
          <div className="grid min-w-0 gap-1">
            <p>{inLanguage(words, locale)}</p>
            <SourceNames slugs={sources} cited={cited} locale={locale} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Who answered: offers of the catalogue with where they stand, then what else vendors did. */
export function CampaignAnswers({
  campaign: { answers },
  offers,
  cited,
  asOf,
  locale,
}: Props & { readonly offers: readonly Offer[]; readonly asOf: Day }) {
  const t = useTranslations("market.campaigns");
  if (offers.length + answers.length === 0) return <p>{t("nobody")}</p>;
  return (
    <ul className="border-t border-rule">
      {offers.map(({ slug, vendor, title, summary, window }) => (
        <li key={slug} className="grid justify-items-start gap-1 border-b border-rule py-3">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link href={`/${locale}/offers/${slug}`} prefetch={false} className="link py-1">
              {inLanguage(vendor.name, locale)} · {inLanguage(title, locale)}
            </Link>
            <StatusMark status={offerStatus(window, asOf)} />
          </span>
          <p className="max-w-prose text-sm text-soft">{inLanguage(summary, locale)}</p>
        </li>
      ))}
      {answers.map(({ vendor, name, words, sources }) => (
        <li key={words.en} className="grid gap-1 border-b border-rule py-3">
          <span className="font-medium">
            {vendor === null ? (
              inLanguage(name, locale)
            ) : (
              <Link href={`/${locale}/vendors/${vendor}`} prefetch={false} className="link py-1">
                {inLanguage(name, locale)}
              </Link>
            )}
          </span>
          <p className="max-w-prose">{inLanguage(words, locale)}</p>
          <SourceNames slugs={sources} cited={cited} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
