import { createShare, findRequest } from "@/lib/data/shares";
import type { StoredSnapshot } from "@/lib/schemas/stored-snapshot";
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

/** What is to be stored. Undefined days: as many as it is when nobody says. */
export interface ShareOrder {
  readonly snapshot: StoredSnapshot;
  readonly expiresInDays: number | undefined;
}

/**
 * Answers a request to share: stores the snapshot once for each `Idempotency-Key`, and gives the
 * same answer for the same key again.
 *
 * @param digest tells the same body from another one
 * @param order makes what is to be stored, or says why not; not asked when the request came before
 */
export async function storeShare(
  request: Request,
  digest: Uint8Array<ArrayBuffer>,
  order: () => Promise<ShareOrder | Response>,
): Promise<Response> {
  const key = idempotencyKeyOf(request) ?? mintToken();
  if (key === "malformed") {
    return problem(400, "bad_key", "An Idempotency-Key is 16 to 128 visible ASCII characters.");
  }
  // One after the other, so that the same request is not computed twice at once.
  const next = () => store(request, key, digest, order);
  const before = underWay.get(key);
  const stored = before === undefined ? next() : before.then(next, next);
  underWay.set(key, stored);
  try {
    return await stored;
  } finally {
    if (underWay.get(key) === stored) underWay.delete(key);
  }
}

/** By key, what this process is storing. */
const underWay = new Map<string, Promise<Response>>();

async function store(
  request: Request,
  key: string,
  digest: Uint8Array<ArrayBuffer>,
  order: () => Promise<ShareOrder | Response>,
): Promise<Response> {
  const earlier = await answerEarlier(key, digest);
  if (earlier !== null) return earlier;
  const refusal = overRate(request, RATES);
  if (refusal !== null) return refusal;
  const ordered = await order();
  if (ordered instanceof Response) return ordered;
  const { snapshot, expiresInDays = DEFAULT_DAYS } = ordered;
  const secret = mintSecret();
  const created = await createShare(
    { ...hashesOf(secret, key), snapshot, expiresInDays },
    { keyHash: hashKey(key), requestHash: digest, secret },
  );
  if (created !== null) return answer(key, secret, created.expiresAt);
  const first = await answerEarlier(key, digest);
  if (first === null) throw new Error("a request was there and is not");
  return first;
}

/** The answer a request with this key got before; a refusal when it was another request; or null. */
async function answerEarlier(key: string, digest: Uint8Array<ArrayBuffer>) {
  const earlier = await findRequest(hashKey(key), digest);
  if (earlier === null) return null;
  if (earlier.isSame) return answer(key, earlier.secret, earlier.expiresAt);
  return problem(422, "key_reused", "This Idempotency-Key came with another body before.");
}

function hashesOf(secret: Uint8Array, key: string) {
  return {
    idHash: hashToken(deriveToken(secret, key, "id")),
    manageHash: hashToken(deriveToken(secret, key, "manage")),
  };
}

function answer(key: string, secret: Uint8Array, expiresAt: Date) {
  const id = deriveToken(secret, key, "id");
  const manageToken = deriveToken(secret, key, "manage");
  const body = { id, url: `${publicOrigin()}/s/${id}`, manageToken, expiresAt };
  return Response.json(body, { status: 201, headers: { "Cache-Control": "private, no-store" } });
}
