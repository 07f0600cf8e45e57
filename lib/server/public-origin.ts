import "server-only";
import { env } from "./env";

/**
 * Scheme and host people reach the site at: SITE_URL, else this machine. Never what a request says
 * of itself, which anybody can write.
 */
export function publicOrigin(): string {
  const { SITE_URL, PORT } = env();
  return (SITE_URL ?? `http://localhost:${PORT}`).replace(/\/$/, "");
}
