import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { findSuggestion } from "@/lib/data/suggestions";
import { suggestionAnswerSchema } from "@/lib/schemas/suggestion";
import { problem } from "@/lib/server/problem";
import { hashToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

/** How a suggestion stands. Unknown, malformed and purged ids are answered alike. */
export const GET = answering(
  async (_request: Request, { params }: RouteContext<"/api/v1/suggestions/[id]">) => {
    const found = await findSuggestion(hashToken((await params).id));
    if (!found)
      return problem(404, "no_such_suggestion", "There is no suggestion behind this link.");
    const { status, reason, createdAt, decidedAt, proposal } = found;
    const answer = {
      ...{ status, reason, proposal },
      sentAt: createdAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    };
    return Response.json(z.encode(suggestionAnswerSchema, answer), {
      headers: { "Cache-Control": "private, no-store" },
    });
  },
);
