import { createShare, findRequest } from "@/lib/data/shares";
import type { Snapshot } from "@/lib/domain/share/snapshot";
import { hashKey, idempotencyKeyOf, mintSecret } from "@/lib/server/idempotency-key";
import { problem } from "@/lib/server/problem";
import { publicOrigin } from "@/lib/server/public-origin";
import { overRate } from "@/lib/server/rate-limit";
import { deriveToken, hashToken, mintToken } from "@/lib/server/secret-token";

const DEFAULT_DAYS = 90;
/** A person shares now and then; who stores hundreds is filling the disk. */
const RATES = [
  { name: "shares-hour", most: 10, seconds: 3_600 },
  { name: "shares-day", most: 30, seconds: 86_400 },
];

/** What is asked for: `digest` tells the same body from another one. */
export interface ShareOrder {
  readonly digest: Uint8Array<ArrayBuffer>;
  readonly expiresInDays: number | undefined;
  /** Makes what is to be stored, or says why not. Not asked when the request came before. */
  readonly snapshot: () => Promise<Snapshot | Response>;
}

/**
 * Answers a request to share: stores the snapshot once for each `Idempotency-Key`, and gives the
 * same answer for the same key again.
 */
export async function storeShare(request: Request, order: ShareOrder): Promise<Response> {
  const refusal = overRate(request, RATES);
  if (refusal !== null) return refusal;
  const key = idempotencyKeyOf(request) ?? mintToken();
  if (key === "malformed") {
    return problem(400, "bad_key", "An Idempotency-Key is 16 to 128 visible ASCII characters.");
  }
  const { digest, expiresInDays = DEFAULT_DAYS } = order;
  const earlier = await answerEarlier(request, key, digest);
  if (earlier !== null) return earlier;
  const snapshot = await order.snapshot();
  if (snapshot instanceof Response) return snapshot;
  const secret = mintSecret();
  const created = await createShare(
    { ...hashesOf(secret, key), snapshot, expiresInDays },
    { keyHash: hashKey(key), requestHash: digest, secret },
  );
  if (created !== null) return answer(request, key, secret, created.expiresAt);
  const first = await answerEarlier(request, key, digest);
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
  return {
    idHash: hashToken(deriveToken(secret, key, "id")),
    manageHash: hashToken(deriveToken(secret, key, "manage")),
  };
}

function answer(request: Request, key: string, secret: Uint8Array, expiresAt: Date) {
  const id = deriveToken(secret, key, "id");
  const manageToken = deriveToken(secret, key, "manage");
  const body = { id, url: `${publicOrigin(request)}/s/${id}`, manageToken, expiresAt };
  return Response.json(body, { status: 201, headers: { "Cache-Control": "private, no-store" } });
}
