import { getTranslations } from "next-intl/server";
import { headlineText } from "@/components/offer/headline-text";
import { listOffers } from "@/lib/data/offers";
import { findVendor } from "@/lib/data/vendors";
import { toListedOffer } from "@/lib/domain/listed-offer";
import { filterOffers, NO_FILTER } from "@/lib/domain/offer-filter";
import { sortOffers } from "@/lib/domain/offer-sort";
import { offerStatus } from "@/lib/domain/offer-status";
import { formatDate } from "@/lib/format/date";
import { embedQuerySchema } from "@/lib/schemas/embed-query";
import { today } from "@/lib/server/clock";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { readQuery } from "@/lib/server/query";
import { EMBED_POLICY, embedPage } from "./embed-page";

export const dynamic = "force-dynamic";

const MOST = 20;

/** Offers for another site's frame: `?vendor=` for one vendor's, `?lang=`, `?theme=`, `?asOf=`. */
export async function GET(request: Request) {
  const query = readQuery(request, embedQuerySchema);
  if (query instanceof Response) return query;
  const { lang, theme, vendor: slug = null, asOf = today() } = query;
  const vendor = slug === null ? null : await findVendor(slug);
  if (slug !== null && vendor === null) {
    return problem(404, "no_such_vendor", `There is no vendor ${slug}.`);
  }
  const [t, words] = await Promise.all([
    getTranslations({ locale: lang, namespace: "api.embed" }),
    getTranslations({ locale: lang, namespace: "offers" }),
  ]);
  const listed = (await listOffers()).map(toListedOffer).filter(({ noneFound }) => !noneFound);
  const known = filterOffers(listed, { ...NO_FILTER, vendor: slug }, asOf);
  const origin = publicOrigin(request);
  const offers = sortOffers(known, "deadline", { asOf, locale: lang }).slice(0, MOST);
  const page = embedPage({
    ...{ lang, theme },
    title: vendor === null ? t("title") : t("titleOf", { vendor: vendor.name[lang] }),
    asOf: t("asOf", { day: formatDate(asOf, lang) }),
    offers: offers.map((offer) => {
      const { main, unit = "" } = headlineText(words, offer.grants, lang);
      return {
        vendor: offer.vendor.name[lang],
        title: offer.title[lang],
        figure:
          unit === words("headline.unstated") ? `${main} · ${unit}` : `${main} ${unit}`.trim(),
        status: words(`status.${offerStatus(offer.window, asOf)}`),
        href: `${origin}/${lang}/offers/${offer.slug}`,
      };
    }),
    none: t("none"),
    more: {
      href: `${origin}/${lang}${slug === null ? "/offers" : `/vendors/${slug}`}`,
      text: t("more"),
    },
  });
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      "Content-Security-Policy": EMBED_POLICY,
      "X-Robots-Tag": "noindex",
    },
  });
}
