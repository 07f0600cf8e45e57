import "server-only";
import { randomUUID } from "node:crypto";
import { DEFAULT_LOCALE } from "@/lib/domain/units/locale";
import { hashPassword } from "@/lib/server/password";
import { publicOrigin } from "@/lib/server/public-origin";
import { hashToken, mintToken } from "@/lib/server/secret-token";
import { db } from "./db";

type Role = "editor" | "owner";

/** A link that makes one account of that role, once, within an hour. It is shown now and never again. */
export async function mintSetupLink(role: Role): Promise<string> {
  const token = mintToken();
  await db().$executeRaw`
    insert into setup_links (token_hash, role, expires_at)
    values (${hashToken(token)}, ${role}::editor_role, now() + interval '1 hour')`;
  // Behind the #, so that no server and no log ever sees it.
  return `${publicOrigin()}/${DEFAULT_LOCALE}/admin/setup#${token}`;
}

/** Who is to be made an editor. */
export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** "no-link": it was used, is older than an hour or never was. */
export type AccountMade = "made" | "no-link" | "known-email";

/** Makes an account with a setup link, which is used up by it. */
export async function makeAccount(token: string, account: NewAccount): Promise<AccountMade> {
  const tokenHash = hashToken(token);
  const [valid] = await db().$queryRaw<unknown[]>`
    select 1 from setup_links
    where token_hash = ${tokenHash} and used_at is null and expires_at > now()`;
  if (valid === undefined) return "no-link"; // before the work of a password
  const password = await hashPassword(account.password);
  return db().$transaction(async (tx) => {
    const email = account.email.toLowerCase();
    if ((await tx.editor.count({ where: { email } })) > 0) return "known-email";
    const [link] = await tx.$queryRaw<{ role: Role }[]>`
      update setup_links set used_at = now()
      where token_hash = ${tokenHash} and used_at is null and expires_at > now()
      returning role::text`;
    if (link === undefined) return "no-link";
    const id = randomUUID();
    const { name } = account;
    await tx.editor.create({ data: { id, name, email, emailVerified: true, role: link.role } });
    await tx.editorAccount.create({
      data: { id: randomUUID(), userId: id, accountId: id, providerId: "credential", password },
    });
    return "made";
  });
}

/** Where nobody can sign in yet, says on the standard output how the first owner is made. */
export async function sayFirstOwnerLink(): Promise<void> {
  if ((await db().editor.count()) > 0) return;
  await db().$executeRaw`delete from setup_links where expires_at <= now()`;
  const link = await mintSetupLink("owner");
  process.stdout.write(`banjia: The desk has no owner. Within an hour, once: ${link}\n`);
}
