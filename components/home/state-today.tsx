"use client";
import { useTranslations } from "next-intl";
import { useToday } from "@/components/as-of/use-today";
import { OFFER_STATUSES } from "@/lib/domain/catalogue/offer";
import { type CountedOffer, campaignState } from "@/lib/domain/offers/campaign-state";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

const CAMPAIGN = "openai-block-2024";

/** How the answers to the block stand today, by the reader's clock. */
export function StateToday({
  offers,
  renderedOn,
  locale,
}: {
  readonly offers: readonly CountedOffer[];
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("home.state");
  const asOf = useToday(renderedOn);
  const { vendors, byStatus } = campaignState(offers, CAMPAIGN, asOf);
  const lines = [
    { key: "vendors" as const, count: vendors },
    ...OFFER_STATUSES.map((key) => ({ key, count: byStatus[key] })).filter(
      ({ count }) => count > 0,
    ),
  ];
  return (
    <section className="border-y border-ink">
      <h2 className="border-b border-rule py-2 text-sm font-medium text-soft">
        {t("title", { day: formatDate(asOf, locale) })}
      </h2>
      <ul>
        {lines.map(({ key, count }) => (
          <li
            key={key}
            className="grid grid-cols-[3.25rem_1fr] items-baseline gap-3 border-b border-rule py-2 last:border-0"
          >
            <span className="text-right font-display text-2xl">{count}</span>
            <span className="text-sm">{t(key, { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
