import { createHmac } from "node:crypto";
import { z } from "zod";
import { askAuth } from "@/lib/data/auth";
import { type Editor, findEditor } from "@/lib/data/editor-session";
import { makeAccount, mintSetupLink } from "@/lib/data/setup-links";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_SECONDS = 30;

/** The six digits of an authenticator app for a key in base 32 (RFC 6238), `steps` from now. */
export function codeOf(key: string, steps = 0): string {
  const bits = [...key.replaceAll("=", "")]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / STEP_SECONDS) + steps));
  const mac = createHmac("sha1", bytes).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** What a browser would send back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .filter((cookie) => !/max-age=0/i.test(cookie))
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const factorSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** Somebody with an account and both factors, and the cookie of a session. */
export interface Visitor {
  readonly editor: Editor;
  readonly cookie: string;
  readonly email: string;
  readonly password: string;
  /** Of the authenticator app, in base 32. */
  readonly key: string;
  readonly recoveryCodes: readonly string[];
}

/** Makes an account with both factors and signs it in. */
export async function signedIn(name: string, role: "editor" | "owner" = "owner"): Promise<Visitor> {
  const email = `${name.toLowerCase()}@example.org`;
  const password = "a sentence nobody has said";
  const token = (await mintSetupLink(role)).split("#")[1] ?? "";
  if ((await makeAccount(token, { name, email, password })) !== "made")
    throw new Error("no account was made");
  const first = cookieOf(await askAuth("/sign-in/email", { email, password }, new Headers()));
  const enabled = await askAuth("/two-factor/enable", { password }, new Headers({ cookie: first }));
  const { totpURI, backupCodes } = factorSchema.parse(await enabled.json());
  const key = new URL(totpURI).searchParams.get("secret") ?? "";
  const code = { code: codeOf(key) };
  const cookie = cookieOf(
    await askAuth("/two-factor/verify-totp", code, new Headers({ cookie: first })),
  );
  const editor = await findEditor(new Headers({ cookie }));
  if (editor === null) throw new Error("nobody was signed in");
  return { editor, cookie, email, password, key, recoveryCodes: backupCodes };
}
