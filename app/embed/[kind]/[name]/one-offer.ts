import { getTranslations } from "next-intl/server";
import { findOffer } from "@/lib/data/offers";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { headlineText } from "@/lib/format/headline-text";
import { statusText } from "@/lib/format/status-text";
import type { EmbedContent } from "./embed-content";

/** One offer: what it gives, how it stands, its last day. Null for none of that slug. */
export async function oneOffer(
  slug: string,
  lang: Locale,
  asOf: Day,
): Promise<EmbedContent | null> {
  const offer = await findOffer(slug);
  if (offer === null || offer.noneFound) return null;
  const [t, words] = await Promise.all([
    getTranslations({ locale: lang, namespace: "api.embed" }),
    getTranslations({ locale: lang, namespace: "offers" }),
  ]);
  const { main, unit = "" } = headlineText(words, offer.grants, lang);
  const { until } = offer.window;
  const status = statusText(words, offer, asOf, lang);
  const lastDay = until === null ? "" : t("lastDay", { day: formatDate(until, lang) });
  const path = `/${lang}/offers/${slug}`;
  return {
    asOf,
    title: inLanguage(offer.vendor.name, lang),
    rows: [
      {
        vendor: null,
        title: inLanguage(offer.title, lang),
        figure: `${main} ${unit}`.trim(),
        status: [status, lastDay].filter(Boolean).join(" · "),
        href: path,
      },
    ],
    more: { href: path, text: t("moreOffer") },
  };
}
