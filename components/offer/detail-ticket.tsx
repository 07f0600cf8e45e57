"use client";
import { useTranslations } from "next-intl";
import { useAsOf } from "@/components/as-of/use-as-of";
import { isKnownOn } from "@/lib/domain/catalogue/known-on";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { HeadlineFigure } from "./headline-figure";
import { ReducedGrant } from "./reduced-grant";
import { TicketStub } from "./ticket-stub";
import { useWorth } from "./worth-line";

/** The ticket at the head of an offer's page, as of today by the reader's clock. */
export function DetailTicket({
  offer,
  renderedOn,
  locale,
}: {
  readonly offer: Pick<ListedOffer, "grants" | "window" | "worth" | "was" | "claimUrl" | "vendor">;
  readonly renderedOn: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.detail");
  const { asOf } = useAsOf(renderedOn);
  const worth = useWorth(offer, asOf, locale);
  return (
    <div className="ticket ticket-wide">
      <div className="grid content-center gap-4 p-6 sm:p-8">
        <HeadlineFigure grants={offer.grants} locale={locale} />
        {(offer.was !== null || worth !== null) && (
          <div className="grid gap-1 text-sm text-soft">
            <ReducedGrant was={offer.was} locale={locale} />
            {worth !== null && <p>{worth}</p>}
          </div>
        )}
        {offer.grants.length > 0 && (
          <ul className="grid gap-0.5 text-sm">
            {offer.grants.map((grant) => (
              <li key={grant.slug}>{inLanguage(grant.label, locale)}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="ticket-stub grid content-start justify-items-start gap-3 p-6">
        <TicketStub offer={offer} asOf={asOf} locale={locale} />
        <p className="text-xs text-soft">
          {t(isKnownOn(offer.window, asOf) ? "asOf" : "known", { day: formatDate(asOf, locale) })}
        </p>
      </div>
    </div>
  );
}
