import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { canonicalJson, storableText } from "./canonical-json";
import { db } from "./db";

/** SHA-256 of a share's id or of its manage token: the database never sees either. */
export type ShareHash = Uint8Array<ArrayBuffer>;

/** What is kept of a comparison. */
export interface NewShare {
  readonly idHash: ShareHash;
  readonly manageHash: ShareHash;
  /** Any JSON object. Strings lose what PostgreSQL cannot hold: NUL and halves of surrogate pairs. */
  readonly snapshot: Readonly<Record<string, unknown>>;
  readonly snapshotVersion: number;
  readonly title: string | null;
  readonly note: string | null;
  /** Null keeps it until it is deleted. */
  readonly expiresAt: Date | null;
}

/** Stores a comparison under the hashes of its id and its manage token. */
export async function createShare(share: NewShare): Promise<void> {
  const text = canonicalJson(share.snapshot);
  await db().share.create({
    data: {
      idHash: share.idHash,
      manageHash: share.manageHash,
      snapshot: JSON.parse(text),
      snapshotVersion: share.snapshotVersion,
      snapshotSha256: sha256(text),
      title: share.title === null ? null : storableText(share.title),
      note: share.note === null ? null : storableText(share.note),
      expiresAt: share.expiresAt,
    },
    select: { id: true },
  });
}

const rowSchema = z.object({
  snapshot: z.record(z.string(), z.unknown()),
  snapshotVersion: z.int(),
  snapshotSha256: z.instanceof(Uint8Array),
  title: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
});

export type StoredShare = Omit<z.output<typeof rowSchema>, "snapshotSha256">;

/**
 * The share of that id, or null when there is none, it was revoked or it has expired: whoever asks
 * cannot tell which. The database's clock decides.
 *
 * @throws when the stored snapshot is not what was stored
 */
export async function findShare(idHash: ShareHash): Promise<StoredShare | null> {
  const rows = await db().$queryRaw<unknown[]>`
    select snapshot, snapshot_version as "snapshotVersion", snapshot_sha256 as "snapshotSha256",
      title, note, created_at as "createdAt", expires_at as "expiresAt"
    from shares
    where id_hash = ${idHash} and revoked_at is null
      and (expires_at is null or expires_at > now())`;
  if (rows.length === 0) return null;
  const { snapshotSha256, ...share } = rowSchema.parse(rows[0]);
  if (!timingSafeEqual(snapshotSha256, sha256(canonicalJson(share.snapshot)))) {
    throw new Error("A stored snapshot does not match its digest.");
  }
  return share;
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
