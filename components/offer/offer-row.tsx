import Link from "next/link";
import { useTranslations } from "next-intl";
import { seenNotSince } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { daysLeft, lastReport, offerStatus } from "@/lib/domain/offers/offer-status";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { DayText } from "./day-text";
import { useHeadline } from "./headline-figure";
import { StatusMark } from "./status-mark";
import { useGrantsValidity } from "./use-validity";
import { useWorth } from "./worth-line";

interface Props {
  readonly offer: ListedOffer;
  readonly asOf: Day;
  readonly locale: Locale;
  /** Whether it is chosen to be compared. */
  readonly isTicked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** One offer as a line of a list: who, what it gives, until when. All of it but the box is the link. */
export function OfferRow({ offer, asOf, locale, isTicked, onTick }: Props) {
  const t = useTranslations("offers");
  const { slug, vendor, title, grants, conflict, window } = offer;
  const { main, unit = "" } = useHeadline()(grants, locale);
  const worth = useWorth(offer, asOf, locale);
  return (
    <li
      data-offer={slug}
      className="relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-rule py-2 text-sm hover:bg-sunk/50 sm:grid-cols-[auto_minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)_auto] sm:items-center sm:py-1"
    >
      <label className="relative z-10 -my-1 flex min-h-9 items-center px-1 max-sm:row-span-3 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="size-4"
          checked={isTicked}
          onChange={({ target }) => onTick(target.checked)}
        />
        <span className="sr-only">{t("browse.tick", { offer: inLanguage(title, locale) })}</span>
      </label>
      <h2 className="min-w-0">
        <Link
          href={`/${locale}/offers/${slug}`}
          prefetch={false}
          className="outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-seal hover:text-seal"
        >
          <span className="font-medium">{inLanguage(vendor.name, locale)}</span>{" "}
          <span className="font-normal text-soft sm:block">{inLanguage(title, locale)}</span>
        </Link>
      </h2>
      <p className="min-w-0">
        <span className="font-medium">{main}</span> <span className="text-soft">{unit}</span>
        {worth !== null && <span className="block text-xs text-soft">{worth}</span>}
      </p>
      <Until offer={offer} asOf={asOf} locale={locale} />
      <p className="flex flex-wrap gap-1 max-sm:hidden sm:w-28 sm:justify-end">
        <StatusMark status={offerStatus(window, asOf)} />
        {conflict && <span className="sr-only">{t("conflict")}</span>}
      </p>
    </li>
  );
}

/** How long it can be claimed, or when it was last reported, and how long what it gives lasts. */
function Until({ offer, asOf, locale }: Pick<Props, "offer" | "asOf" | "locale">) {
  const t = useTranslations("offers");
  const { until, from } = offer.window;
  const status = offerStatus(offer.window, asOf);
  const left = daysLeft(offer.window, asOf);
  const seen = seenNotSince(offer, asOf) ?? lastReport(offer.window, asOf);
  const validity = useGrantsValidity(locale)(offer.grants);
  const whole = (day: Day) => ({ day: () => <DayText day={day} locale={locale} /> });
  const day =
    status === "upcoming" && from !== null
      ? t.rich("row.from", whole(from))
      : until !== null
        ? t.rich(status === "ended" ? "row.ended" : "row.until", whole(until))
        : seen !== null && t.rich(status === "stale" ? "row.seen" : "row.reported", whole(seen));
  const known = validity !== null && validity !== t("validity.unknown") ? validity : null;
  return (
    <p className="min-w-0 text-xs text-soft max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:gap-x-2 sm:text-sm">
      <span className="sm:hidden">
        <StatusMark status={status} />
      </span>
      <span>
        {day}
        {left !== null && (
          <span className="text-seal"> {t("ticket.daysLeft", { days: left })}</span>
        )}
      </span>
      {known !== null && <span className="sm:block sm:text-xs">{known}</span>}
    </p>
  );
}
