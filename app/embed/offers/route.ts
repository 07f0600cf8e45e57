import { unstable_cache } from "next/cache";
import { getTranslations } from "next-intl/server";
import { answering } from "@/lib/data/answering";
import { listOffers } from "@/lib/data/offers";
import { offersToLead } from "@/lib/data/priced-offers";
import { findVendor } from "@/lib/data/vendors";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import { formatDate } from "@/lib/format/date";
import { headlineText } from "@/lib/format/headline-text";
import { statusText } from "@/lib/format/status-text";
import { embedQuerySchema } from "@/lib/schemas/embed-query";
import { today } from "@/lib/server/clock";
import { answerForAnHour } from "@/lib/server/etag";
import { problem } from "@/lib/server/problem";
import { readQuery } from "@/lib/server/query";
import { EMBED_POLICY, type EmbedTheme, embedPage } from "./embed-page";

export const dynamic = "force-dynamic";

const MOST = 20;

interface Asked {
  readonly lang: Locale;
  readonly theme: EmbedTheme;
  readonly vendor: string | null;
  readonly asOf: Day;
}

/** Written once an hour for each way of asking; null for no such vendor. Links stay on this host. */
const writtenPage = unstable_cache(
  async ({ lang, theme, vendor: slug, asOf }: Asked): Promise<string | null> => {
    const vendor = slug === null ? null : await findVendor(slug);
    if (slug !== null && vendor === null) return null;
    const [t, words] = await Promise.all([
      getTranslations({ locale: lang, namespace: "api.embed" }),
      getTranslations({ locale: lang, namespace: "offers" }),
    ]);
    const asked = (await listOffers()).filter(
      (offer) => offer.vendor.slug === (slug ?? offer.vendor.slug),
    );
    const offers = (await offersToLead(asked, asOf, lang)).slice(0, MOST);
    return embedPage({
      ...{ lang, theme },
      title: vendor === null ? t("title") : t("titleOf", { vendor: inLanguage(vendor.name, lang) }),
      asOf: t("asOf", { day: formatDate(asOf, lang) }),
      offers: offers.map((offer) => {
        const { main, unit = "" } = headlineText(words, offer.grants, lang);
        return {
          vendor: vendor === null ? inLanguage(offer.vendor.name, lang) : null,
          title: inLanguage(offer.title, lang),
          figure:
            unit === words("headline.unstated") ? `${main} · ${unit}` : `${main} ${unit}`.trim(),
          status: statusText(words, offer, asOf, lang),
          href: `/${lang}/offers/${offer.slug}`,
        };
      }),
      none: t("none"),
      more: { href: `/${lang}${slug === null ? "/offers" : `/vendors/${slug}`}`, text: t("more") },
    });
  },
  ["embed"],
  { revalidate: 3600 },
);

/** Offers for another site's frame: `?vendor=` for one vendor's, `?lang=`, `?theme=`, `?asOf=`. */
export const GET = answering(async (request: Request) => {
  const query = readQuery(request, embedQuerySchema);
  if (query instanceof Response) return query;
  const { lang, theme, vendor = null, asOf = today() } = query;
  const page = await writtenPage({ lang, theme, vendor, asOf });
  if (page === null) return problem(404, "no_such_vendor", `There is no vendor ${vendor}.`);
  return answerForAnHour(request, page, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": EMBED_POLICY,
    "X-Robots-Tag": "noindex",
  });
});
