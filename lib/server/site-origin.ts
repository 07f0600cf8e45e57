import "server-only";
import { headers } from "next/headers";
import { env } from "./env";

/** As `publicOrigin`, for files that Next makes and hands no request. */
export async function siteOrigin(): Promise<string> {
  const { SITE_URL, PORT } = env();
  if (SITE_URL !== undefined) return SITE_URL.replace(/\/$/, "");
  return `http://${(await headers()).get("host") ?? `localhost:${PORT}`}`;
}
