import { env } from "@/lib/server/env";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";

export const dynamic = "force-dynamic";

/** Where to report a weakness (RFC 9116), when whoever runs the site says so in SECURITY_CONTACT. */
export function GET() {
  const { SECURITY_CONTACT } = env();
  if (SECURITY_CONTACT === undefined) {
    return problem(404, "no_contact", "Whoever runs this site has named no contact.");
  }
  const expires = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 0, 1)).toISOString();
  const lines = [
    `Contact: ${SECURITY_CONTACT}`,
    `Expires: ${expires}`,
    "Preferred-Languages: en, zh",
    `Canonical: ${publicOrigin()}/.well-known/security.txt`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "max-age=86400" },
  });
}
