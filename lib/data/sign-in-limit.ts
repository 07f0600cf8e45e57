import "server-only";
import { createHash } from "node:crypto";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { db } from "./db";

/** Failures that cost no wait; each one after doubles it, up to the longest. */
const FREE = 3;
const LONGEST_SECONDS = 360;

const hashOf = (email: string) =>
  new Uint8Array(createHash("sha256").update(email.trim().toLowerCase()).digest());

/**
 * Counts a try to sign in as `email`, whether or not there is such an account, before its password is
 * looked at: by the database's clock, over all instances and from wherever it comes. The wait grows to
 * six minutes and no further: an account is never locked by others for good.
 *
 * @returns 0 when it may go on, else the seconds to wait; nothing is counted then
 */
export async function countSignIn(email: string): Promise<number> {
  const account = hashOf(email);
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`
      select pg_advisory_xact_lock(${ADVISORY_LOCKS.signIn}, hashtext(${Buffer.from(account).toString("hex")}))::text`;
    await tx.$executeRaw`delete from sign_in_failures where at < now() - interval '1 hour'`;
    const [found] = await tx.$queryRaw<{ failures: number; since: number }[]>`
      select count(*)::int as failures,
        coalesce(extract(epoch from now() - max(at)), 0)::float8 as since
      from sign_in_failures where account_hash = ${account}`;
    const { failures = 0, since = 0 } = found ?? {};
    const wait = failures < FREE ? 0 : Math.min(2 ** (failures - FREE + 1), LONGEST_SECONDS);
    if (since < wait) return Math.max(1, Math.ceil(wait - since));
    await tx.signInFailure.create({ data: { accountHash: account } });
    return 0;
  });
}

/** A sign-in succeeded: what failed before costs no wait any more. */
export async function forgiveSignIn(email: string): Promise<void> {
  await db().signInFailure.deleteMany({ where: { accountHash: hashOf(email) } });
}
