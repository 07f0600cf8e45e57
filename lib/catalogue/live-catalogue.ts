import { db } from "@/lib/data/db";
import { findCatalogRevision, newestRevision } from "@/lib/data/revision";
import type { Prisma } from "@/prisma/generated/client";
import type { Catalogue } from "./catalogue";
import { type CatalogueRecords, catalogueRecords } from "./catalogue-records";
import { loadedWithin } from "./loaded-catalogue";

/** The catalogue in force, whole and as records. `digest` is its revision; null before any was loaded. */
export interface LiveCatalogue {
  readonly digest: string | null;
  readonly catalogue: Catalogue;
  readonly records: CatalogueRecords;
}

let kept: LiveCatalogue | undefined;

const READING_MS = 30_000;

/** What is in force, read anew only where it is another revision than the last time. */
export async function liveCatalogue(): Promise<LiveCatalogue> {
  const digest = await findCatalogRevision();
  if (digest !== null && kept?.digest === digest) return kept;
  return db().$transaction(liveWithin, {
    isolationLevel: "RepeatableRead", // revision and content of one moment
    timeout: READING_MS,
    maxWait: READING_MS,
  });
}

/** The same within a transaction that sees one moment, or that no other may change the catalogue beside. */
export async function liveWithin(tx: Prisma.TransactionClient): Promise<LiveCatalogue> {
  const digest = (await tx.catalogRevision.findFirst(newestRevision))?.digest ?? null;
  if (digest !== null && kept?.digest === digest) return kept;
  const catalogue = await loadedWithin(tx);
  kept = { digest, catalogue, records: catalogueRecords(catalogue) };
  return kept;
}
