import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";

const BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;

/** 128 random bits, as 22 characters that fit in a link. */
export function mintToken(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** The token that `key` and `secret` give together, the same each time; neither alone says anything of it. */
export function deriveToken(secret: Uint8Array, key: string, use: "id" | "manage"): string {
  const mac = createHmac("sha256", secret).update(`${use}\0${key}`).digest();
  return mac.subarray(0, BYTES).toString("base64url");
}

/** What is stored of a token; null for text that is no token, so that it can be answered like an unknown one. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> | null {
  if (!TOKEN.test(token)) return null;
  return new Uint8Array(createHash("sha256").update(token).digest());
}
