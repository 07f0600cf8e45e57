// Next keeps each public page in its full-route cache. This handler stamps the page's own content security
// policy on the entry, so that a static page has a strict policy without a nonce, and forgets what was made
// of another catalogue than the one in force (lib/data/revision-watch.ts).
const { createHash } = require("node:crypto");
const FileSystemCache = require("next/dist/server/lib/incremental-cache/file-system-cache").default;
const { pagePolicy } = require("./page-policy.cjs");

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** What components/site/not-found-view.tsx says of itself. */
const NOT_FOUND = 'data-status="404"';
const HEADER = "content-security-policy";
/** Any other page of an unknown address would push real pages out. */
const KEPT_NOT_FOUND = "/_not-found";

const sha256 = (/** @type {string} */ text) =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
/** @param {string} html @param {RegExp} pattern */
const hashesOf = (html, pattern) =>
  [...new Set([...html.matchAll(pattern)].map(([, body = ""]) => sha256(body)))].join(" ");

/** The policy of one page: its own inline scripts and styles by hash, everything else from this origin. @param {string} html */
function policyFor(html) {
  return pagePolicy({
    scripts: hashesOf(html, INLINE_SCRIPT),
    styles: hashesOf(html, INLINE_STYLE),
  });
}

/** A kept page, of which this file reads and writes these. @typedef {{ kind?: string, html?: unknown, headers?: Record<string, unknown>, status?: number, madeOf?: string | undefined }} Kept */

/** In place: on a first render Next sends the very object it has just handed over to be stored. @param {Kept | null | undefined} data */
function stamp(data) {
  if (data?.kind !== "APP_PAGE" || data.headers?.[HEADER]) return;
  const html = String(data.html);
  data.headers = { ...data.headers, [HEADER]: policyFor(html) };
  if (html.includes(NOT_FOUND)) data.status = 404;
}

/** A page may have been begun with the old catalogue and be done only now: for so long none is kept for good. */
const SETTLING_MS = 10_000;

/** The revision that what is made now is made of; undefined before the database was ever asked. */
function madeOfNow() {
  const known = globalThis.banjiaRevision;
  if (known === undefined) return undefined;
  return Date.now() - known.since < SETTLING_MS ? "unsettled" : nameOf(known);
}

/** A revision that comes back is another one: what happened meanwhile is told on its pages. @param {{ digest: string, loadedAt: number }} revision */
function nameOf({ digest, loadedAt }) {
  return `${digest} ${loadedAt}`;
}

/** @param {Kept | null | undefined} data */
function isOutdated(data) {
  const inForce = globalThis.banjiaRevision;
  return data?.madeOf !== undefined && inForce !== undefined && data.madeOf !== nameOf(inForce);
}

module.exports = class extends FileSystemCache {
  /** @override @param {Parameters<InstanceType<typeof FileSystemCache>["get"]>} args */
  async get(...args) {
    const entry = await super.get(...args);
    const kept = /** @type {Kept | undefined} */ (entry?.value);
    if (isOutdated(kept)) return null;
    stamp(kept);
    return entry;
  }

  /** @override @param {Parameters<InstanceType<typeof FileSystemCache>["set"]>} args */
  async set(...args) {
    const page = /** @type {Kept | null} */ (args[1]);
    stamp(page);
    if (page) page.madeOf = madeOfNow();
    if (page?.status === 404 && args[0] !== KEPT_NOT_FOUND) return;
    return super.set(...args);
  }
};
