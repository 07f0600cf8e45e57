import "server-only";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./db";

const pack = promisify(gzip);

/** Keeps a revision's text for ever, where it is not kept yet; nobody changes one. */
export async function keepRevisionText(
  tx: Prisma.TransactionClient,
  digest: string,
  text: string,
): Promise<void> {
  const where = { digest };
  if ((await tx.catalogueRevisionText.count({ where })) > 0) return;
  const packed = await pack(text);
  await tx.$executeRaw`
    insert into catalogue_revision_texts (digest, bytes, packed)
    values (${digest}, ${Buffer.byteLength(text)}, ${packed}) on conflict do nothing`;
}

/** The text a revision is the digest of, gzipped; null where it is not held. */
export async function findRevisionText(digest: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await db().catalogueRevisionText.findUnique({
    where: { digest: digest },
    select: { packed: true },
  });
  return found?.packed ?? null;
}

/** A revision of the catalogue. */
export interface ListedRevision {
  readonly digest: string;
  /** When it was put in force last. */
  readonly inForceSince: Date;
  /** Of its text; null where that is not held. */
  readonly bytes: number | null;
}

/** The revisions put in force before a moment, newest first, at most `limit`. */
export async function listRevisions(page: {
  readonly before: Date | null;
  readonly limit: number;
}): Promise<ListedRevision[]> {
  const revisions = await db().catalogRevision.findMany({
    where: page.before === null ? {} : { loadedAt: { lt: page.before } },
    orderBy: { loadedAt: "desc" },
    take: page.limit,
  });
  const texts = await db().catalogueRevisionText.findMany({
    where: { digest: { in: revisions.map(({ digest }) => digest) } },
    select: { digest: true, bytes: true },
  });
  const bytesOf = new Map(texts.map(({ digest, bytes }) => [digest, bytes]));
  return revisions.map(({ digest, loadedAt }) => ({
    ...{ digest, inForceSince: loadedAt, bytes: bytesOf.get(digest) ?? null },
  }));
}
