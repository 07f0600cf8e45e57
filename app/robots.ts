import type { MetadataRoute } from "next";
import { publicOrigin } from "@/lib/server/public-origin";

export const dynamic = "force-dynamic";

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/en/s/",
        "/zh/s/",
        "/s/",
        "/suggestions/",
        "/en/suggestions/",
        "/zh/suggestions/",
        "/admin",
        "/en/admin",
        "/zh/admin",
        "/api/",
      ],
    },
    sitemap: `${publicOrigin()}/sitemap.xml`,
  };
}
