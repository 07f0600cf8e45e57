import "server-only";
import { env } from "./env";

/** Scheme and host people reach the site at: SITE_URL where it is set, else what they asked for. */
export function publicOrigin(request: Request): string {
  const { SITE_URL } = env();
  if (SITE_URL !== undefined) return SITE_URL.replace(/\/$/, "");
  return `http://${request.headers.get("host") ?? new URL(request.url).host}`;
}
