import "server-only";
import { env } from "./env";

/** Scheme and host people reach the site at: SITE_URL where it is set, else what they asked for. */
export function publicOrigin(request: Request): string {
  if (env.SITE_URL) return env.SITE_URL.replace(/\/$/, "");
  return `http://${request.headers.get("host") ?? new URL(request.url).host}`;
}
