import type { MetadataRoute } from "next";
import { WAYS } from "@/components/docs/ways";
import { listCampaigns } from "@/lib/data/campaigns";
import { listOffers } from "@/lib/data/offers";
import { listVendors } from "@/lib/data/vendors";
import { LANGUAGE_TAG, LOCALES } from "@/lib/domain/units/locale";
import { publicOrigin } from "@/lib/server/public-origin";

export const dynamic = "force-dynamic";

const PAGES = [
  "",
  "/offers",
  "/estimate",
  "/models",
  "/compare",
  "/sources",
  "/plans",
  "/programmes",
  "/fine-tuning",
  "/campaigns",
  "/retirements",
  "/evidence",
  "/changes",
  "/method",
  "/docs",
  "/docs/api",
  ...WAYS.map((way) => `/docs/${way}`),
];

/** Every public page in both languages, each naming the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = publicOrigin();
  const offers = (await listOffers()).map(({ slug }) => `/offers/${slug}`);
  const vendors = (await listVendors()).map(({ slug }) => `/vendors/${slug}`);
  const campaigns = (await listCampaigns()).map(({ slug }) => `/campaigns/${slug}`);
  return [...PAGES, ...campaigns, ...offers, ...vendors].flatMap((path) => {
    const languages = Object.fromEntries(
      LOCALES.map((locale) => [LANGUAGE_TAG[locale], `${origin}/${locale}${path}`]),
    );
    return LOCALES.map((locale) => ({
      url: `${origin}/${locale}${path}`,
      alternates: { languages },
    }));
  });
}
