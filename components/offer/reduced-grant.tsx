import { useTranslations } from "next-intl";
import { messageOr } from "@/components/words/message-or";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";

/** What an offer once gave, where it has shrunk since. */
export function ReducedGrant({
  was,
  locale,
}: {
  readonly was: ListedOffer["was"];
  readonly locale: Locale;
}) {
  const t = useTranslations("offers");
  if (was === null) return null;
  const value = inLanguage(was.value, locale);
  const field = messageOr(t, `field.${was.field}`, was.field);
  return (
    <span className="block text-sm text-amber">
      {was.field === "grant" ? t("was", { value }) : t("wasField", { field, value })}
    </span>
  );
}
