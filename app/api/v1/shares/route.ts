import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { createShare, findRequest } from "@/lib/data/shares";
import { shareExtraSchema } from "@/lib/schemas/share";
import { buildSnapshot } from "@/lib/server/build-snapshot";
import { readEstimateRequest } from "@/lib/server/estimate-request";
import { hashKey, idempotencyKeyOf, mintSecret } from "@/lib/server/idempotency-key";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { deriveToken, hashToken, mintToken } from "@/lib/server/secret-token";

export const dynamic = "force-dynamic";

/** Stores a comparison and answers its link and, once, the token that deletes it. */
export async function POST(request: Request) {
  const key = idempotencyKeyOf(request) ?? mintToken();
  if (key === "malformed") {
    return problem(400, "bad_key", "An Idempotency-Key is 16 to 128 visible ASCII characters.");
  }
  const body = await readEstimateRequest(request, shareExtraSchema);
  if (body instanceof Response) return body;
  const keyHash = hashKey(key);
  const earlier = await answerEarlier(request, key, body.digest);
  if (earlier !== null) return earlier;

  const { title = null, note = null, expiresInDays = 90 } = body.extra;
  const built = buildSnapshot(body.input, { title, note }, await findEstimateCatalogue());
  if (built === null) return problem(422, "nothing_to_estimate", "The usage is empty.");
  if (built === "too-large") {
    const detail = "A share may have 64 KB compressed: share a shorter period.";
    return problem(413, "share_too_large", detail);
  }
  const secret = mintSecret();
  const created = await createShare(
    { ...hashesOf(secret, key), snapshot: built.snapshot, title, note, expiresInDays },
    { keyHash, requestHash: body.digest, secret },
  );
  if (created !== null) return answer(request, key, secret, created.expiresAt);
  const first = await answerEarlier(request, key, body.digest);
  if (first === null) throw new Error("a request was there and is not");
  return first;
}

/** The answer a request with this key got before; a refusal when it was another request; or null. */
async function answerEarlier(request: Request, key: string, digest: Uint8Array<ArrayBuffer>) {
  const earlier = await findRequest(hashKey(key), digest);
  if (earlier === null) return null;
  if (earlier.isSame) return answer(request, key, earlier.secret, earlier.expiresAt);
  return problem(422, "key_reused", "This Idempotency-Key came with another body before.");
}

function hashesOf(secret: Uint8Array, key: string) {
  const idHash = hashToken(deriveToken(secret, key, "id"));
  const manageHash = hashToken(deriveToken(secret, key, "manage"));
  if (idHash === null || manageHash === null) throw new Error("derived a token that is none");
  return { idHash, manageHash };
}

function answer(request: Request, key: string, secret: Uint8Array, expiresAt: Date) {
  const id = deriveToken(secret, key, "id");
  const manageToken = deriveToken(secret, key, "manage");
  const body = { id, url: `${publicOrigin(request)}/s/${id}`, manageToken, expiresAt };
  return Response.json(body, { status: 201, headers: { "Cache-Control": "private, no-store" } });
}
