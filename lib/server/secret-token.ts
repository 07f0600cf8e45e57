import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";

const BYTES = 16;

/** 128 random bits, as 22 characters that fit in a link. */
export function mintToken(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** The token that `key` and `secret` give together, the same each time; neither alone says anything of it. */
export function deriveToken(secret: Uint8Array, key: string, use: "id" | "manage"): string {
  const mac = createHmac("sha256", secret).update(`${use}\0${key}`).digest();
  return mac.subarray(0, BYTES).toString("base64url");
}

/**
 * What is stored of a token. Text that is no token has a hash too, which nothing is stored under: it
 * is asked for like any other, so that its answer is no quicker and no different.
 */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
