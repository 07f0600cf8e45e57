import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/server/i18n.ts");

const EVERYWHERE = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  },
  { key: "Origin-Agent-Cluster", value: "?1" },
];

/** Nobody frames our pages or loads their parts; what other sites may show is under /embed and /badge. */
const OURS = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];
const FOR_OTHERS = [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }];

const SHARE = [
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  { key: "Cache-Control", value: "private, no-store" },
];

/** Answers for programs are no pages: nothing in them may load or be framed. */
const NO_PAGE = [
  { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
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
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // Both start something that lies beside their own file: WebAssembly, a thread.
  serverExternalPackages: ["highs", "piscina"],
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
    ];
  },
};

export default withNextIntl(config);
