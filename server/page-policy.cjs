// The content security policy of a page: kept pages name their inline scripts and styles by hash
// (server/cache-handler.cjs), the others by nonce (proxy.ts). The rest is the same for both.

/** @param {{ scripts: string, styles: string }} sources what may stand inline, as CSP sources */
function pagePolicy({ scripts, styles }) {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trim(),
    `style-src 'self' ${styles}`.trim(),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'", // previews of what can be embedded elsewhere: no other page of ours may be framed
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

module.exports = { pagePolicy };
