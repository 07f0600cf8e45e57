import { useTranslations } from "next-intl";
import { namedTokens } from "@/lib/domain/catalogue/grant";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { worthOn } from "@/lib/domain/offers/worth-on";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatPrice } from "@/lib/format/money";

/** What an offer's grants would cost at its vendor's own price; nothing where that is not known. */
export function useWorth(
  { worth = [], grants }: Pick<ListedOffer, "worth" | "grants">,
  asOf: Day,
  locale: Locale,
) {
  const t = useTranslations("offers.worth");
  const found = worthOn(worth, asOf);
  // Credit says its worth already.
  if (found === null || !grants.some((grant) => namedTokens(grant) !== null)) return null;
  const { pico, currency } = found.money;
  const money = formatPrice(pico, currency, locale);
  return t(found.atLeast ? "atLeast" : "line", { money });
}
