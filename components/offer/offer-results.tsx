import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { NotArrived } from "@/components/ui/not-arrived";
import type { OfferStatus } from "@/lib/domain/catalogue/offer";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { NoneFoundList } from "./none-found-list";
import { OfferTicket } from "./offer-ticket";

/** Most never ask for it, and a vendor's page never shows it. */
const OfferTable = dynamic(() =>
  import("./offer-table").then(
    (found) => found.OfferTable,
    () => NotArrived,
  ),
);

/** How the list can be shown. */
export const OFFER_VIEWS = ["rows", "table"] as const;
type OfferView = (typeof OFFER_VIEWS)[number];

/** Offers in the order given, with the vendors that have none below them. */
export function OfferResults({
  offers,
  asOf,
  today,
  locale,
  view,
  asked = null,
  rows,
  note,
  emptyAction,
  own = false,
}: {
  readonly offers: readonly ListedOffer[];
  readonly asOf: Day;
  /** What "long ago" is counted from. */
  readonly today: Day;
  readonly locale: Locale;
  /** Tickets are for the few of one vendor. */
  readonly view: OfferView | "tickets";
  /** The status asked for. */
  readonly asked?: OfferStatus | null;
  /** Draws them as lines: handed in, because a vendor's page never does and need not load it. */
  readonly rows?: (offers: readonly ListedOffer[]) => ReactNode;
  readonly note?: ReactNode;
  readonly emptyAction?: ReactNode;
  /** All of one vendor, whose page it is. */
  readonly own?: boolean;
}) {
  const t = useTranslations("offers.browse");
  const day = formatDate(asOf, locale);
  const real = offers.filter((offer) => !offer.noneFound);
  const none = offers.filter((offer) => offer.noneFound);
  return (
    <>
      <p aria-live="polite" className="pb-2 text-sm text-soft">
        {t("count", { count: real.length, day })}
      </p>
      {real.length > 0 && note}
      {offers.length === 0 && (
        <EmptyState title={t("emptyTitle")} action={emptyAction}>
          {t(asked === "claimable" ? "emptyClaimable" : "emptyText", { day })}
        </EmptyState>
      )}
      {view === "table" && real.length > 0 && (
        <OfferTable offers={real} asOf={asOf} today={today} locale={locale} />
      )}
      {view === "rows" && real.length > 0 && rows?.(real)}
      {view === "tickets" && (
        <ul className="grid gap-5 lg:grid-cols-2">
          {real.map((offer) => (
            <li key={offer.slug} className="pointer-coarse:far">
              <OfferTicket {...{ offer, asOf, today, locale, own }} heading="h2" />
            </li>
          ))}
        </ul>
      )}
      {none.length > 0 && <NoneFoundList offers={none} today={today} locale={locale} />}
    </>
  );
}
