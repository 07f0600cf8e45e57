import type { MetadataRoute } from "next";
import { siteOrigin } from "@/lib/server/site-origin";

export const dynamic = "force-dynamic";

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/en/s/", "/zh/s/", "/s/", "/api/"] },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}
