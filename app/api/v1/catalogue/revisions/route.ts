import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { listRevisions } from "@/lib/data/revision-text";
import { revisionsAnswerSchema, revisionsQuerySchema } from "@/lib/schemas/market-listing";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Every revision of the catalogue that was in force, newest first, a page at a time. */
export const GET = answering(async (request: Request) => {
  const query = readQuery(request, revisionsQuerySchema);
  if (query instanceof Response) return query;
  const { before, limit } = query;
  const found = await listRevisions({ before: before ?? null, limit: limit + 1 });
  const revisions = found.slice(0, limit);
  const next = found.length > limit ? (revisions.at(-1)?.inForceSince ?? null) : null;
  return Response.json(z.encode(revisionsAnswerSchema, { revisions, next }), {
    headers: { "Cache-Control": "public, max-age=0, must-revalidate" },
  });
});
