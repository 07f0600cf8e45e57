import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";

/** Digest of all published data, hex; null before a catalogue was ever loaded. */
export async function findCatalogRevision(): Promise<string | null> {
  const newest = await db().catalogRevision.findFirst(newestRevision);
  return newest?.digest ?? null;
}

/** The revision in force and since when, milliseconds of Unix time: one that comes back was away meanwhile. */
export async function findRevisionInForce(): Promise<{
  readonly digest: string;
  readonly loadedAt: number;
} | null> {
  const newest = await db().catalogRevision.findFirst({
    select: { digest: true, loadedAt: true },
    orderBy: { loadedAt: "desc" },
  });
  return newest && { digest: newest.digest, loadedAt: newest.loadedAt.getTime() };
}

/** The revision in force, as a query. */
export const newestRevision = {
  select: { digest: true },
  orderBy: { loadedAt: "desc" },
} as const;

/** What every server listens to: another revision is in force. */
export const REVISION_CHANNEL = "banjia_revision";

/** Puts a revision in force by the database's clock, and tells every server once the transaction is done. */
export async function putInForce(tx: Prisma.TransactionClient, digest: string): Promise<void> {
  await tx.$executeRaw`
    insert into catalog_revisions (digest, loaded_at) values (${digest}, clock_timestamp())
    on conflict (digest) do update set loaded_at = excluded.loaded_at`;
  await tx.$queryRaw`select pg_notify(${REVISION_CHANNEL}, ${digest})::text`;
}
