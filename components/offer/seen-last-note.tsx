import Link from "next/link";
import { useTranslations } from "next-intl";
import type { CountedOffer } from "@/lib/domain/offers/campaign-state";
import { isReadingDue, readingState } from "@/lib/domain/offers/leading-offers";
import { RECENT_DAYS } from "@/lib/domain/offers/offer-status";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

/** When most open offers were not seen lately: how many, since when, and how that is mended. */
export function SeenLastNote({
  offers,
  asOf,
  locale,
}: {
  readonly offers: readonly Pick<CountedOffer, "window" | "noneFound">[];
  readonly asOf: Day;
  readonly locale: Locale;
}) {
  const t = useTranslations("offers.reading");
  const state = readingState(offers, asOf);
  if (!isReadingDue(state) || state.seenOn === null) return null;
  return (
    <p className="pb-2 text-sm text-amber">
      {t("due", {
        day: formatDate(asOf, locale),
        seen: formatDate(state.seenOn, locale),
        current: state.current,
        stale: state.stale,
        days: RECENT_DAYS,
      })}{" "}
      <Link href={`/${locale}/evidence#reading`} className="link whitespace-nowrap">
        {t("how")}
      </Link>
    </p>
  );
}
