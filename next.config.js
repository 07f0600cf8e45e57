import createNextIntlPlugin from "next-intl/plugin";
import BASE from "./server/base-headers.cjs";

const withNextIntl = createNextIntlPlugin("./lib/server/i18n.ts");

/** As Next wants them. @param {Record<string, string>} headers */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

const EVERYWHERE = listed(BASE.EVERYWHERE);
const OURS = listed(BASE.OURS);
const NO_PAGE = listed(BASE.NO_PAGE);
const FOR_OTHERS = [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }];

const SHARE = [
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  { key: "Cache-Control", value: "private, no-store" },
];

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  agentRules: false,
  // lib/server/i18n.ts hands out compiled messages.
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": "use-intl/format-message/format-only",
      fflate: { browser: "./lib/browser/fflate-in-place.ts" },
    },
  },
  // The first two start something that lies beside their own file: WebAssembly, a thread.
  serverExternalPackages: ["highs", "piscina", "pg-boss", "nodemailer"],
  cacheHandler: new URL("./server/cache-handler.cjs", import.meta.url).pathname,
  // A kept page may be shown once more while a fresh one is made, but not for longer than a day.
  expireTime: 86_400,
  // Rendered pages live in memory: a restart, and with it a new catalogue, starts afresh.
  experimental: { isrFlushToDisk: false },
  async headers() {
    return [
      { source: "/:path*", headers: EVERYWHERE },
      { source: "/:path((?!embed/|badge/).*)", headers: OURS },
      { source: "/:kind(embed|badge)/:path*", headers: FOR_OTHERS },
      { source: "/api/:path*", headers: NO_PAGE },
      { source: "/s/:path*", headers: SHARE },
      { source: "/:locale/s/:path*", headers: SHARE },
      { source: "/api/v1/shares/:path*", headers: SHARE },
      { source: "/admin/:path*", headers: SHARE },
      { source: "/:locale/admin/:path*", headers: SHARE },
      { source: "/api/admin/:path*", headers: SHARE },
      { source: "/suggestions/:path*", headers: SHARE },
      { source: "/:locale/suggestions/:path*", headers: SHARE },
      { source: "/api/v1/suggestions/:path*", headers: SHARE },
      { source: "/embed/share/:path*", headers: SHARE },
    ];
  },
};

export default withNextIntl(config);
