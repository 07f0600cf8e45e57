import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/lib/schemas/canonical-json";
import { Prisma } from "@/prisma/generated/client";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { db } from "./db";
import type { Planner } from "./desk-drafts";
import type { Editor } from "./editor-session";

/** What can be done at the desk. */
export type TrailAction =
  | "suggestion.accepted"
  | "suggestion.refused"
  | "offer.read"
  | "record.published"
  | "record.ended"
  | "record.withdrawn";

/** Who does it: an editor now, or one who said before when it was to be done. */
export type Doer = Editor | Planner;

/** One deed; `before` and `after` are what stood and what stands, null where nothing did. */
export interface Deed {
  readonly action: TrailAction;
  readonly subject: string;
  readonly before: Prisma.InputJsonValue | null;
  readonly after: Prisma.InputJsonValue | null;
  readonly reason: string | null;
  /** Digest of the whole catalogue after it; left out where it changed none of it. */
  readonly revision?: string;
}

const FIRST = new Uint8Array(32);

/** What a row's hash covers. */
interface Hashed {
  readonly position: number;
  readonly at: Date;
  readonly editorId: string;
  readonly editorName: string;
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly revision: string | null;
}

function hashOf(row: Hashed, previousHash: Uint8Array): Uint8Array<ArrayBuffer> {
  const { position, at, editorId, editorName, action, subject, before, after, reason } = row;
  const text = canonicalJson({
    ...{ position, at: at.toISOString(), editorId, editorName, action, subject },
    ...{ before, after, reason, previous: Buffer.from(previousHash).toString("hex") },
    // Rows of before there were revisions have none in their hash either.
    ...(row.revision !== null && { revision: row.revision }),
  });
  return new Uint8Array(createHash("sha256").update(text).digest());
}

const nowSchema = z.tuple([z.object({ at: z.date() })]);

/** Writes what an editor does, in the transaction that does it: both are there or neither is. */
export async function recordDeed(
  tx: Prisma.TransactionClient,
  editor: Doer,
  deed: Deed,
): Promise<void> {
  // One after the other: each row holds the hash of the one before.
  await tx.$queryRaw`select pg_advisory_xact_lock(${ADVISORY_LOCKS.trail})::text`;
  const last = await tx.trailEntry.findFirst({
    orderBy: { position: "desc" },
    select: { position: true, hash: true },
  });
  const [{ at }] = nowSchema.parse(
    await tx.$queryRaw<unknown[]>`select clock_timestamp()::timestamptz(3) as at`,
  );
  const previousHash = new Uint8Array(last?.hash ?? FIRST);
  const who = { editorId: editor.id, editorName: editor.name };
  const next = { position: (last?.position ?? 0) + 1, at, ...who };
  const row = { ...next, ...deed, revision: deed.revision ?? null };
  await tx.trailEntry.create({
    data: {
      ...row,
      before: row.before ?? Prisma.DbNull,
      after: row.after ?? Prisma.DbNull,
      previousHash,
      hash: hashOf(row, previousHash),
    },
  });
}

/** Whether the trail is whole: how many rows it has and the last one's hash, hex; or the first that is wrong. */
export type TrailCheck =
  | { readonly rows: number; readonly head: string }
  | { readonly brokenAt: number };

const BATCH = 1_000;

/** Reads the whole trail and computes each hash anew. Rows cut off its end are known by a head noted before. */
export async function verifyTrail(): Promise<TrailCheck> {
  let [rows, previous]: [number, Uint8Array] = [0, FIRST];
  for (;;) {
    const batch = await db().trailEntry.findMany({
      where: { position: { gt: rows } },
      orderBy: { position: "asc" },
      take: BATCH,
    });
    for (const row of batch) {
      const isNext = row.position === rows + 1 && isSame(row.previousHash, previous);
      if (!isNext || !isSame(row.hash, hashOf(row, previous))) return { brokenAt: row.position };
      [rows, previous] = [row.position, row.hash];
    }
    if (batch.length < BATCH) return { rows, head: Buffer.from(previous).toString("hex") };
  }
}

/** Whether some row has this hash, hex: what was the head once must still be there. */
export async function holdsHead(head: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(head)) return false;
  if (/^0+$/.test(head)) return true; // noted while it was empty
  const hash = new Uint8Array(Buffer.from(head, "hex"));
  return (await db().trailEntry.count({ where: { hash } })) > 0;
}

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

/** A row of the trail as the desk shows it. */
export interface TrailLine {
  readonly position: number;
  readonly at: Date;
  readonly editorName: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
}

/** The last deeds, newest first. */
export async function listTrail(_editor: Editor): Promise<TrailLine[]> {
  return db().trailEntry.findMany({
    orderBy: { position: "desc" },
    take: 50,
    select: {
      ...{ position: true, at: true, editorName: true },
      ...{ action: true, subject: true, reason: true },
    },
  });
}
