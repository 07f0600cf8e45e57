import { z } from "zod";
import type { OpenSnapshot, SealedSnapshot } from "@/lib/domain/share/snapshot";
import { openSnapshotSchema } from "@/lib/schemas/snapshot";
import { fromBase64Url, pack, toBase64Url, unpack } from "./packed";

const ALGORITHM = "AES-GCM";
const KEY_BITS = 256;
const IV_BYTES = 12;
/** What a comparison may unpack to: a reader is not to be flooded by whoever made the link. */
const MAX_UNPACKED_BYTES = 8 * 1024 * 1024;

/** A comparison only the key opens; the key goes into the link and nowhere else. */
export interface Sealed {
  readonly sealed: SealedSnapshot;
  /** 256 bits, base64url. */
  readonly key: string;
}

/** Packs and encrypts a comparison, in the browser. Each call has a key of its own. */
export async function seal(snapshot: OpenSnapshot): Promise<Sealed> {
  const packed = await pack(JSON.stringify(z.encode(openSnapshotSchema, snapshot)));
  const algorithm = { name: ALGORITHM, length: KEY_BITS };
  const key = await crypto.subtle.generateKey(algorithm, true, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt({ name: ALGORITHM, iv }, key, packed);
  const raw = await crypto.subtle.exportKey("raw", key);
  return {
    sealed: {
      ...({ version: 2, kind: "sealed", cipher: "AES-256-GCM" } as const),
      iv: toBase64Url(iv),
      data: toBase64Url(new Uint8Array(data)),
    },
    key: toBase64Url(new Uint8Array(raw)),
  };
}

/** The comparison a key opens; null when the key is not its own or what was sealed is none of ours. */
export async function unseal(sealed: SealedSnapshot, key: string): Promise<OpenSnapshot | null> {
  try {
    const raw = fromBase64Url(key);
    const own = await crypto.subtle.importKey("raw", raw, ALGORITHM, false, ["decrypt"]);
    const algorithm = { name: ALGORITHM, iv: fromBase64Url(sealed.iv) };
    const packed = await crypto.subtle.decrypt(algorithm, own, fromBase64Url(sealed.data));
    const parsed = openSnapshotSchema.safeParse(
      JSON.parse(await unpack(packed, MAX_UNPACKED_BYTES)),
    );
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
