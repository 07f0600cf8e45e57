import type { Offer } from "@/lib/domain/catalogue/offer";
import { inLanguage } from "@/lib/domain/units/bilingual";
import { formatDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";

/** The offer for search engines, in schema.org's words: only what is documented. */
export function OfferJsonLd({ offer, locale }: { readonly offer: Offer; readonly locale: Locale }) {
  const { from, until } = offer.window;
  const data = {
    "@context": "https://schema.org",
    "@type": "Offer",
    name: inLanguage(offer.title, locale),
    description: inLanguage(offer.summary, locale),
    offeredBy: { "@type": "Organization", name: inLanguage(offer.vendor.name, locale) },
    ...(from !== null && { validFrom: formatDay(from) }),
    ...(until !== null && { validThrough: formatDay(until) }),
  };
  // `<` is written as an escape: no text of ours may end the element.
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json">{text}</script>;
}
