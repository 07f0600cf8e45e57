import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** Long enough that nobody guesses another's, plain enough for any client. */
const KEY = /^[\x21-\x7e]{16,128}$/;
const SECRET_BYTES = 32;

/** The `Idempotency-Key` of a request: null when it has none, "malformed" when it is none. */
export function idempotencyKeyOf(request: Request): string | "malformed" | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  return KEY.test(key) ? key : "malformed";
}

/** What is stored of a key. */
export function hashKey(key: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(key).digest());
}

/** What a share's id and token are derived with. */
export function mintSecret(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(SECRET_BYTES));
}
