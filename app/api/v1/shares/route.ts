import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { createShare } from "@/lib/data/shares";
import { shareExtraSchema } from "@/lib/schemas/share";
import { buildSnapshot } from "@/lib/server/build-snapshot";
import { readEstimateRequest } from "@/lib/server/estimate-request";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { hashToken, mintToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

/** Stores a comparison and answers its link and, once, the token that deletes it. */
export async function POST(request: Request) {
  const body = await readEstimateRequest(request, shareExtraSchema);
  if (body instanceof Response) return body;
  const { title = null, note = null, expiresInDays = 90 } = body.extra;
  const built = buildSnapshot(body.input, { title, note }, await findEstimateCatalogue());
  if (built === null) return problem(422, "nothing_to_estimate", "The usage is empty.");
  if (built === "too-large") {
    return problem(
      413,
      "share_too_large",
      "A share may have 64 KB compressed: share a shorter period.",
    );
  }
  const [id, manageToken] = [mintToken(), mintToken()];
  const [idHash, manageHash] = [hashToken(id), hashToken(manageToken)];
  if (idHash === null || manageHash === null) throw new Error("minted a token that is none");
  const share = { idHash, manageHash, snapshot: built.snapshot, title, note, expiresInDays };
  const { expiresAt } = await createShare(share);
  const answer = { id, url: `${publicOrigin(request)}/s/${id}`, manageToken, expiresAt };
  return Response.json(answer, { status: 201, headers: { "Cache-Control": "private, no-store" } });
}
