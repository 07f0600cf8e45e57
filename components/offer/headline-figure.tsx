import { useTranslations } from "next-intl";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import type { Locale } from "@/lib/domain/units/locale";
import { headlineText } from "@/lib/format/headline-text";

/** The figure an offer is known by, in pieces. */
export function useHeadline() {
  const t = useTranslations("offers");
  return (grants: readonly OfferGrant[], locale: Locale) => headlineText(t, grants, locale);
}

export function HeadlineFigure({
  grants,
  locale,
}: {
  readonly grants: readonly OfferGrant[];
  readonly locale: Locale;
}) {
  const { main, unit, exact, words = false } = useHeadline()(grants, locale);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 font-display leading-none">
      <span title={exact} className={words ? "text-2xl" : "text-3xl sm:text-[2.75rem]"}>
        {main}
      </span>
      {unit && <span className="font-sans text-sm text-soft">{unit}</span>}
    </p>
  );
}
