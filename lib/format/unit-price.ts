import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import type { Locale } from "@/lib/domain/units/locale";
import type { Meter } from "@/lib/domain/units/meter";
import { costAt } from "@/lib/domain/units/money";
import { formatPrice } from "./money";

const A_MILLION = 1_000_000n;

/** What a million units cost, in the vendor's own currency; null where there is no price. */
export function unitPrice(
  price: Pick<ListedPrice, "perMillion" | "currency"> | null,
  meter: Meter,
  locale: Locale,
): string | null {
  const figure = price?.perMillion[meter];
  if (price === null || figure === undefined) return null;
  return formatPrice(costAt(figure, A_MILLION), price.currency, locale);
}
