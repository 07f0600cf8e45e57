import "server-only";
import { db } from "./db";

/** Digest of all published data, hex; null before a catalogue was ever loaded. */
export async function findCatalogRevision(): Promise<string | null> {
  const newest = await db().catalogRevision.findFirst(newestRevision);
  return newest?.digest ?? null;
}

/** The revision in force, as a query. */
export const newestRevision = {
  select: { digest: true },
  orderBy: { loadedAt: "desc" },
} as const;
