import "server-only";
import { notJson } from "./json-body";
import { problem } from "./problem";
import { publicOrigin } from "./public-origin";

const WRITING = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Why a write does not come from a page of this site, or null when it does: a browser says so in
 * `Sec-Fetch-Site`, one that is too old names the site in `Origin`. What says neither is refused, as is
 * what is not sent as JSON, which no form can do.
 */
export function notSameOrigin(request: Request): Response | null {
  if (!WRITING.has(request.method)) return problem(405, "method_not_allowed", "Not answered here.");
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOwn = site === null ? origin === publicOrigin() : site === "same-origin";
  const isForeign = origin !== null && (origin === "null" || !isOwnHost(origin, request));
  if (!isOwn || isForeign) return problem(403, "other_origin", "Ask from a page of this site.");
  return notJson(request);
}

/** Where SITE_URL does not say it, the browser's own word that it is the same site has to agree with Host. */
function isOwnHost(origin: string, request: Request): boolean {
  if (origin === publicOrigin()) return true;
  const host = request.headers.get("host");
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
