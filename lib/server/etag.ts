import "server-only";
import { createHash } from "node:crypto";

/**
 * JSON that stays the same as long as `revision` does: 304 to a client that already has it.
 *
 * @param json made only when it has to be sent
 */
export function answerWithTag(request: Request, revision: string, json: () => unknown): Response {
  const tag = `"${revision}"`;
  const headers = { ETag: tag, "Cache-Control": "public, max-age=0, must-revalidate" };
  if (request.headers.get("if-none-match") === tag) {
    return new Response(null, { status: 304, headers });
  }
  return Response.json(json(), { headers });
}

/** Other sites' readers and caches ask again after an hour; meanwhile a stale one will do. */
const HOUR = "public, max-age=3600, s-maxage=3600, stale-while-revalidate=86400";

/** A text that changes with the day or the catalogue, named by its digest: 304 to whoever has it. */
export function answerForAnHour(
  request: Request,
  text: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const tag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const all = { ...headers, ETag: tag, "Cache-Control": HOUR };
  const isKnown = request.headers.get("if-none-match") === tag;
  return new Response(isKnown ? null : text, { status: isKnown ? 304 : 200, headers: all });
}
