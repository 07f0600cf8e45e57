import "server-only";
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { env } from "@/lib/server/env";

// Everything a watch keeps of somebody is sealed: who has the database alone has no address, no share's
// link and no token. All keys derive from WATCHES_SECRET; with another secret, old watches are lost.

const TOKEN_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether this site watches at all. */
export function watchesAreOn(): boolean {
  return env().WATCHES_SECRET !== undefined;
}

function derive(use: string): Buffer {
  const secret = env().WATCHES_SECRET;
  if (secret === undefined) throw new Error("WATCHES_SECRET is not set");
  return createHmac("sha256", secret).update(use).digest();
}

/** The token in a watch's links: 128 bits as 22 characters, the same each time. */
export function watchToken(id: string): string {
  const mac = createHmac("sha256", derive("token")).update(id).digest();
  return mac.subarray(0, TOKEN_BYTES).toString("base64url");
}

/** What a watch's webhook is signed with, which its owner is told once: `whsec_…`, as Standard Webhooks write it. */
export function signingKey(id: string): string {
  return `whsec_${createHmac("sha256", derive("sign")).update(id).digest("base64")}`;
}

/** The same for the same address, and nothing without the secret. */
export function addressHash(address: string): Bytes {
  return new Uint8Array(createHmac("sha256", derive("address")).update(address).digest());
}

/** AES-256-GCM: the nonce, the tag, the sealed text. */
export function seal(text: string): Bytes {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", derive("seal"), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
}

/** What {@link seal} sealed; null where another secret did. */
export function unseal(sealed: Uint8Array): string | null {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", derive("seal"), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
