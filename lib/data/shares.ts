import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Snapshot } from "@/lib/domain/snapshot";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import { canonicalJson, storableText } from "./canonical-json";
import { db } from "./db";

const MS_PER_DAY = 86_400_000;

/** SHA-256 of a share's id or of its manage token: the database never sees either. */
export type ShareHash = Uint8Array<ArrayBuffer>;

/** What is kept of a comparison. */
export interface NewShare {
  readonly idHash: ShareHash;
  readonly manageHash: ShareHash;
  readonly snapshot: Snapshot;
  readonly title: string | null;
  readonly note: string | null;
  readonly expiresInDays: number;
}

/**
 * Stores a comparison under the hashes of its id and its manage token.
 *
 * Texts lose what PostgreSQL cannot hold: NUL, and halves of surrogate pairs.
 */
export async function createShare(share: NewShare): Promise<{ readonly expiresAt: Date }> {
  const text = canonicalJson(z.encode(snapshotSchema, share.snapshot));
  const expiresAt = new Date(Date.now() + share.expiresInDays * MS_PER_DAY);
  await db().share.create({
    data: {
      idHash: share.idHash,
      manageHash: share.manageHash,
      snapshot: JSON.parse(text),
      snapshotVersion: share.snapshot.version,
      snapshotSha256: sha256(text),
      title: share.title === null ? null : storableText(share.title),
      note: share.note === null ? null : storableText(share.note),
      expiresAt,
    },
    select: { id: true },
  });
  return { expiresAt };
}

const rowSchema = z.object({
  snapshot: z.unknown(),
  snapshotSha256: z.instanceof(Uint8Array),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
});

/** A stored comparison. `expiresAt` is null for one that is kept until it is deleted. */
export interface StoredShare {
  readonly snapshot: Snapshot;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

/**
 * The share of that id, or null when there is none, it was revoked or it has expired: whoever asks
 * cannot tell which. The database's clock decides.
 *
 * @throws when the stored snapshot is not what was stored
 */
export async function findShare(idHash: ShareHash): Promise<StoredShare | null> {
  const rows = await db().$queryRaw<unknown[]>`
    select snapshot, snapshot_sha256 as "snapshotSha256",
      created_at as "createdAt", expires_at as "expiresAt"
    from shares
    where id_hash = ${idHash} and revoked_at is null
      and (expires_at is null or expires_at > now())`;
  if (rows.length === 0) return null;
  const { snapshot, snapshotSha256, createdAt, expiresAt } = rowSchema.parse(rows[0]);
  if (!timingSafeEqual(snapshotSha256, sha256(canonicalJson(snapshot)))) {
    throw new Error("A stored snapshot does not match its digest.");
  }
  return { snapshot: snapshotSchema.parse(snapshot), createdAt, expiresAt };
}

/** Deletes a share for good. False, and nothing done, when the token is not its own or it is gone. */
export async function deleteShare(idHash: ShareHash, manageHash: ShareHash): Promise<boolean> {
  const row = await db().share.findUnique({ where: { idHash }, select: { manageHash: true } });
  const expected = row?.manageHash ?? new Uint8Array(32);
  const isOwn = expected.length === manageHash.length && timingSafeEqual(expected, manageHash);
  if (row === null || !isOwn) return false;
  const { count } = await db().share.deleteMany({ where: { idHash } });
  return count === 1;
}

function sha256(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(text).digest());
}
