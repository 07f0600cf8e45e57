import { z } from "zod";
import { askAuth } from "@/lib/data/auth";
import { type Editor, findEditor } from "@/lib/data/editor-session";
import { makeAccount, mintSetupLink } from "@/lib/data/setup-links";
import { codeOf } from "./totp";

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
