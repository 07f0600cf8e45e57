import type { MetadataRoute } from "next";
import { listOffers } from "@/lib/data/offers";
import { LANGUAGE_TAG, LOCALES } from "@/lib/domain/locale";
import { siteOrigin } from "@/lib/server/site-origin";

export const dynamic = "force-dynamic";

/** Every public page in both languages, each naming the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteOrigin();
  const offers = (await listOffers()).map(({ slug }) => `/offers/${slug}`);
  return ["", "/offers", "/estimate", ...offers].flatMap((path) => {
    const languages = Object.fromEntries(
      LOCALES.map((locale) => [LANGUAGE_TAG[locale], `${origin}/${locale}${path}`]),
    );
    return LOCALES.map((locale) => ({
      url: `${origin}/${locale}${path}`,
      alternates: { languages },
    }));
  });
}
