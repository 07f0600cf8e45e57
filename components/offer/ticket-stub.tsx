import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { seenNotSince } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { daysLeft, lastReport, offerStatus } from "@/lib/domain/offers/offer-status";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { ClaimLink } from "./claim-link";
import { DayText } from "./day-text";
import { StatusMark } from "./status-mark";
import { useGrantsValidity } from "./use-validity";

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-soft">{label}</dt>
      <dd className="text-sm font-medium">{children}</dd>
    </div>
  );
}

/** The part that is torn off: deadline and validity, or what is known instead. */
export function TicketStub({
  offer,
  asOf,
  locale,
}: {
  readonly offer: Pick<ListedOffer, "window" | "grants" | "claimUrl" | "vendor">;
  readonly asOf: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.ticket");
  const validityOf = useGrantsValidity(locale);
  const { from, until } = offer.window;
  const status = offerStatus(offer.window, asOf);
  const left = daysLeft(offer.window, asOf);
  const seen = seenNotSince(offer, asOf) ?? lastReport(offer.window, asOf);
  const validity = validityOf(offer.grants);
  return (
    <>
      <StatusMark status={status} />
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-1">
        {status === "upcoming" && from !== null && (
          <Line label={t("from")}>
            <DayText day={from} locale={locale} />
          </Line>
        )}
        {until !== null && (
          <Line label={t(status === "ended" ? "ended" : "until")}>
            <DayText day={until} locale={locale} />
            {left !== null && (
              <span className="block text-xs text-seal">{t("daysLeft", { days: left })}</span>
            )}
          </Line>
        )}
        {until === null && seen !== null && (
          <Line label={t(status === "stale" ? "seen" : "lastReported")}>
            <DayText day={seen} locale={locale} />
          </Line>
        )}
        {validity !== null && <Line label={t("validity")}>{validity}</Line>}
      </dl>
      <ClaimLink offer={offer} asOf={asOf} locale={locale} />
    </>
  );
}
