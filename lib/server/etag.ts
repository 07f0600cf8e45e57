import "server-only";

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
