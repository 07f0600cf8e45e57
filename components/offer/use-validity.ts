import { useTranslations } from "next-intl";
import type { Validity } from "@/lib/domain/catalogue/catalogue";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

/** How long a grant lasts, in words. */
export function useValidity(locale: Locale) {
  const t = useTranslations("offers.validity");
  return (validity: Validity): string => {
    if (validity.kind === "days") return t("days", { days: validity.days });
    if (validity.kind === "until") return t("until", { day: formatDate(validity.day, locale) });
    return t(validity.kind);
  };
}

/** The same for all grants of an offer; null when it has none. */
export function useGrantsValidity(locale: Locale) {
  const t = useTranslations("offers.validity");
  const word = useValidity(locale);
  return (grants: readonly OfferGrant[]): string | null => {
    const texts = [...new Set(grants.map(({ validity }) => word(validity)))];
    return texts.length > 1 ? t("mixed") : (texts[0] ?? null);
  };
}
