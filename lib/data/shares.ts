import "server-only";
import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Snapshot } from "@/lib/domain/share/snapshot";
import { canonicalJson } from "@/lib/schemas/canonical-json";
import { snapshotSchema } from "@/lib/schemas/snapshot";
import type { StoredSnapshot } from "@/lib/schemas/stored-snapshot";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";

/** The route keys belong to: the only one that takes them. */
const CREATE = "POST /api/v1/shares";

/** SHA-256 of a share's id or of its manage token: the database never sees either. */
export type ShareHash = Uint8Array<ArrayBuffer>;

/** What is kept of a comparison. */
export interface NewShare {
  readonly idHash: ShareHash;
  readonly manageHash: ShareHash;
  readonly snapshot: StoredSnapshot;
  readonly expiresInDays: number;
}

/** What makes a request the same one again: see {@link createShare}. */
export interface RequestKey {
  readonly keyHash: ShareHash;
  readonly requestHash: ShareHash;
  /** What the share's id and token were derived with. */
  readonly secret: ShareHash;
}

const createdSchema = z.tuple([z.object({ expiresAt: z.date() })]);

/**
 * Stores a comparison under the hashes of its id and its manage token; the database's clock says
 * when it expires.
 *
 * @returns null, and nothing stored, when a request with the same key was stored before: ask
 *   {@link findRequest} for it
 */
export async function createShare(
  share: NewShare,
  key: RequestKey,
): Promise<{ readonly expiresAt: Date } | null> {
  const { text, version, title, note } = share.snapshot;
  // One statement, so that key and share are there together or not at all.
  const rows = await db().$queryRaw<unknown[]>`
    with expiry as (
      select (now() + make_interval(days => ${share.expiresInDays}))::timestamptz(3) as expires_at
    ), keyed as (
      insert into idempotency_keys (route, key_hash, request_sha256, secret, share_expires_at)
      select ${CREATE}, ${key.keyHash}, ${key.requestHash}, ${key.secret}, expires_at from expiry
      on conflict do nothing
      returning 1
    )
    insert into shares (id, id_hash, manage_hash, snapshot, snapshot_version, snapshot_sha256,
      title, note, created_at, expires_at)
    select ${randomUUID()}::uuid, ${share.idHash}, ${share.manageHash}, ${text}::jsonb,
      ${version}, ${sha256(text)}, ${title}, ${note}, now(), expires_at
    from expiry, keyed
    returning expires_at as "expiresAt"`;
  return rows.length === 0 ? null : createdSchema.parse(rows)[0];
}

const requestSchema = z.object({
  requestHash: z.instanceof(Uint8Array<ArrayBuffer>),
  secret: z.instanceof(Uint8Array<ArrayBuffer>),
  expiresAt: z.date(),
});

/** What an earlier request with the same key was answered; the rest of the answer derives from `secret`. */
export interface EarlierRequest {
  readonly isSame: boolean;
  readonly secret: ShareHash;
  readonly expiresAt: Date;
}

/**
 * The request that came first with this key within the last 24 hours, or null. An older one is
 * forgotten on the way, so that its key can be used again.
 */
export async function findRequest(
  keyHash: ShareHash,
  requestHash: ShareHash,
): Promise<EarlierRequest | null> {
  await db().$executeRaw`
    delete from idempotency_keys
    where route = ${CREATE} and key_hash = ${keyHash} and created_at <= now() - interval '24 hours'`;
  const rows = await db().$queryRaw<unknown[]>`
    select request_sha256 as "requestHash", secret, share_expires_at as "expiresAt"
    from idempotency_keys where route = ${CREATE} and key_hash = ${keyHash}`;
  if (rows.length === 0) return null;
  const found = requestSchema.parse(rows[0]);
  const { secret, expiresAt } = found;
  return { isSame: timingSafeEqual(found.requestHash, requestHash), secret, expiresAt };
}

const rowSchema = z.object({
  snapshotSha256: z.instanceof(Uint8Array),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
});

/** A stored comparison. `expiresAt` is null for one that is kept until it is deleted. */
export interface StoredShare {
  readonly snapshot: Snapshot;
  /** SHA-256 of the snapshot as it is stored, hex. */
  readonly digest: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

/** What makes a link work, by the database's clock. */
const alive = (idHash: ShareHash) => Prisma.sql`
  id_hash = ${idHash} and revoked_at is null and (expires_at is null or expires_at > now())`;

/** Whether {@link findShare} would find one; nothing of what is stored is read. */
export async function hasShare(idHash: ShareHash): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`select 1 from shares where ${alive(idHash)}`;
  return rows.length > 0;
}

/**
 * The share of that id, or null when there is none, it was revoked or it has expired: whoever asks
 * cannot tell which. The database's clock decides.
 *
 * @throws when the stored snapshot is not what was stored
 */
export async function findShare(idHash: ShareHash): Promise<StoredShare | null> {
  const rows = await db().$queryRaw<unknown[]>`
    select snapshot_sha256 as "snapshotSha256",
      created_at as "createdAt", expires_at as "expiresAt"
    from shares
    where ${alive(idHash)}`;
  if (rows.length === 0) return null;
  const { snapshotSha256, ...days } = rowSchema.parse(rows[0]);
  const digest = Buffer.from(snapshotSha256).toString("hex");
  const snapshot = snapshots.get(digest) ?? (await readSnapshot(idHash, digest));
  return snapshot && { snapshot, digest, ...days };
}

/** Snapshots by their digest, as they were read last; whether a link works is asked of the database each time. */
const snapshots = new LRUCache<string, Snapshot>({ maxSize: 16 * 1024 * 1024 });

/** Null when its link stopped working a moment ago. */
async function readSnapshot(idHash: ShareHash, digest: string): Promise<Snapshot | null> {
  const rows = await db().$queryRaw<{ snapshot: unknown }[]>`
    select snapshot from shares where ${alive(idHash)}`;
  if (rows.length === 0) return null;
  const text = canonicalJson(rows[0]?.snapshot);
  if (Buffer.from(sha256(text)).toString("hex") !== digest) {
    throw new Error("A stored snapshot does not match its digest.");
  }
  const snapshot = snapshotSchema.parse(rows[0]?.snapshot);
  snapshots.set(digest, snapshot, { size: text.length });
  return snapshot;
}

/** What a share's owner can change: how long it lives from now, and whether its link works. */
export type ShareChange = { readonly expiresInDays: number } | { readonly revoked: boolean };

const changedSchema = z.tuple([z.object({ expiresAt: z.date(), revoked: z.boolean() })]);

/** How a share stands after a change. */
export type ChangedShare = z.output<typeof changedSchema>[0];

/**
 * Changes a share by the database's clock. Only one whose link works is extended; one that was
 * revoked can be taken back until it expires.
 *
 * @returns null, and nothing done, when the token is not its own or there is nothing to change
 */
export async function changeShare(
  idHash: ShareHash,
  manageHash: ShareHash,
  change: ShareChange,
): Promise<ChangedShare | null> {
  const own = Prisma.sql`id_hash = ${idHash} and manage_hash = ${manageHash}
    and (expires_at is null or expires_at > now())`;
  const update =
    "revoked" in change
      ? Prisma.sql`revoked_at = case when ${change.revoked} then coalesce(revoked_at, now()) end
          where ${own}`
      : Prisma.sql`expires_at = now() + make_interval(days => ${change.expiresInDays})
          where ${own} and revoked_at is null`;
  const rows = await db().$queryRaw<unknown[]>`update shares set ${update}
    returning expires_at as "expiresAt", revoked_at is not null as "revoked"`;
  return rows.length === 0 ? null : changedSchema.parse(rows)[0];
}

/** Why a link no longer works. */
export type Ended = "revoked" | "expired";

/** What its owner, and nobody else, may learn of a share whose link does not work; null of any other. */
export async function findEnd(idHash: ShareHash, manageHash: ShareHash): Promise<Ended | null> {
  const rows = await db().$queryRaw<{ expired: boolean }[]>`
    select coalesce(expires_at <= now(), false) as expired from shares
    where id_hash = ${idHash} and manage_hash = ${manageHash}
      and (revoked_at is not null or expires_at <= now())`;
  if (rows[0] === undefined) return null;
  return rows[0].expired ? "expired" : "revoked";
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
