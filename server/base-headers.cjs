// Headers that every answer has: next.config.js sets them, and server/borders.cjs where Next is not asked.

const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "Origin-Agent-Cluster": "?1",
};

/** Nobody frames our pages or loads their parts; what other sites may show is under /embed and /badge. */
const OURS = {
  "X-Frame-Options": "DENY",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Answers for programs are no pages: nothing in them may load or be framed. */
const NO_PAGE = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};

/** By which proxy.ts tells borders.cjs the status of a page that Next would send with 200. Never sent on. */
const STATUS_HEADER = "x-banjia-status";

module.exports = { EVERYWHERE, OURS, NO_PAGE, STATUS_HEADER };
