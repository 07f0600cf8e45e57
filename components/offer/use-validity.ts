import { useTranslations } from "next-intl";
import type { OfferGrant } from "@/lib/domain/catalogue/offer";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";

type Lasting = Pick<OfferGrant, "validity" | "starts">;

/** How long a grant lasts and from when that counts, in words. */
export function useValidity(locale: Locale) {
  const t = useTranslations("offers.validity");
  return ({ validity, starts }: Lasting): string => {
    if (validity.kind === "days") {
      const { days } = validity;
      if (starts.kind === "on") return t("daysOn", { days, day: formatDate(starts.day, locale) });
      return t(starts.kind === "claim" ? "days" : "daysFirst", { days });
    }
    if (validity.kind === "until") return t("until", { day: formatDate(validity.day, locale) });
    return t(validity.kind);
  };
}

/** The same for all grants of an offer; null when it has none. */
export function useGrantsValidity(locale: Locale) {
  const t = useTranslations("offers.validity");
  const word = useValidity(locale);
  return (grants: readonly OfferGrant[]): string | null => {
    const texts = [...new Set(grants.map(word))];
    return texts.length > 1 ? t("mixed") : (texts[0] ?? null);
  };
}
