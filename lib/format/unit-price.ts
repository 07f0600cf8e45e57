import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import type { Locale } from "@/lib/domain/units/locale";
import type { Meter } from "@/lib/domain/units/meter";
import { formatPrice } from "./money";

/** A price is in millionths per million units; money is in 10⁻¹². */
const PICO_PER_MICRO = 1_000_000n;

/** What a million units cost, in the vendor's own currency; null where there is no price. */
export function unitPrice(
  price: Pick<ListedPrice, "perMillion" | "currency"> | null,
  meter: Meter,
  locale: Locale,
): string | null {
  const figure = price?.perMillion[meter];
  if (price === null || figure === undefined) return null;
  return formatPrice(figure * PICO_PER_MICRO, price.currency, locale);
}
