import { z } from "zod";
import { noSuchWatch } from "@/app/api/v1/watches/no-such-watch";
import { answering } from "@/lib/data/answering";
import { deleteWatch } from "@/lib/data/watches";
import { watchAnswerSchema } from "@/lib/schemas/watch";
import { hashToken } from "@/lib/server/secret-token";
import { answerOfWatch } from "@/lib/watch/answer";

export const dynamic = "force-dynamic";

type Context = RouteContext<"/api/v1/watches/[token]">;

/** A watch and what it has told, for who has its link. */
export const GET = answering(async (_: Request, { params }: Context) => {
  const watch = await answerOfWatch((await params).token);
  if (watch === null) return noSuchWatch();
  const headers = { "Cache-Control": "private, no-store" };
  return Response.json(z.encode(watchAnswerSchema, watch), { headers });
});

/** Ends a watch; nothing of it is kept. */
export const DELETE = answering(async (_: Request, { params }: Context) => {
  const deleted = await deleteWatch(hashToken((await params).token));
  return deleted ? new Response(null, { status: 204 }) : noSuchWatch();
});
