import "server-only";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { db } from "./db";

const HOUR_MS = 3_600_000;
/** Soon after a start, too: an instance may never live an hour. */
const FIRST_MS = 60_000;

/** What a purge removed, or that another instance was at it. */
export type Purged =
  | { readonly shares: number; readonly keys: number; readonly suggestions: number }
  | "busy";

/**
 * Deletes shares that expired more than seven days ago, request keys older than a day, and suggestions
 * 90 days after they were decided or, where nobody did, sent: by the database's clock. One instance does it at a time; the others leave it to that one.
 */
export async function purgeShares(): Promise<Purged> {
  return db().$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
      select pg_try_advisory_xact_lock(${ADVISORY_LOCKS.purgeShares}) as held`;
    if (!lock?.held) return "busy";
    const shares = await tx.$executeRaw`
      delete from shares where expires_at < now() - interval '7 days'`;
    const keys = await tx.$executeRaw`
      delete from idempotency_keys where created_at <= now() - interval '24 hours'`;
    const suggestions = await tx.$executeRaw`
      delete from suggestions where coalesce(decided_at, created_at) < now() - interval '90 days'`;
    return { shares, keys, suggestions };
  });
}

/** Purges every hour for as long as the process lives, and keeps no process alive for it. */
export function startPurging(): void {
  // A purge that fails changes nothing for anybody: what is expired is not shown. The next one tries again.
  const purge = () => void purgeShares().catch((error) => process.emitWarning(error));
  setTimeout(purge, FIRST_MS).unref();
  setInterval(purge, HOUR_MS).unref();
}
