import "server-only";
import type { Seen } from "@/lib/domain/watch/news";
import type { WatchChannel, WatchKind } from "@/lib/domain/watch/watch";
import { type WatchNews, watchNewsSchema, watchSeenSchema } from "@/lib/schemas/watch";
import { db } from "./db";

type Bytes = Uint8Array<ArrayBuffer>;

/** A watch as it is kept; its address and a share's link only sealed. */
export interface KeptWatch {
  readonly id: string;
  readonly kind: WatchKind;
  readonly subject: string;
  readonly shareSealed: Uint8Array | null;
  readonly channel: WatchChannel;
  readonly addressSealed: Uint8Array | null;
  readonly locale: string;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
}

const KEPT = {
  id: true,
  kind: true,
  subject: true,
  shareSealed: true,
  channel: true,
  addressSealed: true,
  locale: true,
  createdAt: true,
  confirmedAt: true,
} as const;

export interface NewWatch {
  readonly id: string;
  readonly tokenHash: Bytes;
  readonly kind: WatchKind;
  readonly subject: string;
  readonly shareSealed: Bytes | null;
  readonly channel: WatchChannel;
  readonly addressSealed: Bytes | null;
  readonly addressHash: Bytes | null;
  readonly locale: string;
  readonly seen: Seen;
}

/** As its JSON column takes it. */
function seenColumn({ facts, events }: Seen) {
  return { facts: facts.map(({ id, values }) => ({ id, values })), events: [...events] };
}

/** Stores a watch. With a message it waits to be confirmed; without one it is on at once. */
export async function createWatch(
  { seen, ...watch }: NewWatch,
  messageId: string | null,
): Promise<void> {
  const confirm: WatchNews = { kind: "confirm" };
  await db().watch.create({
    data: {
      ...watch,
      seen: seenColumn(seen),
      confirmedAt: messageId === null ? new Date() : null,
      ...(messageId !== null && { messages: { create: { id: messageId, news: confirm } } }),
    },
  });
}

/** How many watches an address has, and how many of them it was asked about in the last day. */
export async function countWatchesOf(hash: Bytes): Promise<{ all: number; asked: number }> {
  const since = new Date(Date.now() - DAY_MS);
  const [all, asked] = await Promise.all([
    db().watch.count({ where: { addressHash: hash } }),
    db().watch.count({
      where: { addressHash: hash, confirmedAt: null, createdAt: { gt: since } },
    }),
  ]);
  return { all, asked };
}

const DAY_MS = 86_400_000;

export async function findWatch(tokenHash: Bytes): Promise<KeptWatch | null> {
  return db().watch.findUnique({ where: { tokenHash }, select: KEPT });
}

/** Turns a watch on; from its first confirmation, whoever asks again changes nothing. */
export async function confirmWatch(tokenHash: Bytes): Promise<boolean> {
  const { count } = await db().watch.updateMany({
    where: { tokenHash, confirmedAt: null },
    data: { confirmedAt: new Date() },
  });
  return count > 0 || (await findWatch(tokenHash)) !== null;
}

/** Forgets a watch and all it has told. */
export async function deleteWatch(tokenHash: Bytes): Promise<boolean> {
  return (await db().watch.deleteMany({ where: { tokenHash } })).count > 0;
}

/** Ids of all watches that are on, for a look. */
export async function watchesToLookAt(): Promise<string[]> {
  const rows = await db().watch.findMany({
    where: { confirmedAt: { not: null } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/**
 * What came of a look: what it showed, and the message it gave rise to; "gone" ends the watch, "later"
 * leaves it as it was: it could not be seen this time.
 */
export type Look =
  | "gone"
  | "later"
  | { readonly seen: Seen; readonly message: { id: string; news: WatchNews } | null };

/** More servers than look at one watch in one moment. */
const MOST_TRIES = 10;

/**
 * Looks at a watch. What is seen and what is to be told are stored together, and only if nobody looked
 * meanwhile: then it is looked at once more. So nothing is told twice, nothing is lost, and nobody waits.
 *
 * @returns the id of the message to be sent; null when there is nothing to tell
 */
export async function lookAtWatch(
  id: string,
  look: (watch: KeptWatch, seen: Seen) => Promise<Look>,
): Promise<string | null> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const row = await db().watch.findUnique({
      where: { id },
      select: { ...KEPT, seen: true, looks: true },
    });
    if (row === null) return null;
    const { seen, looks, ...watch } = row;
    const found = await look(watch, watchSeenSchema.parse(seen));
    if (found === "later") return null;
    if (await storeLook(id, looks, found)) return found === "gone" ? null : messageId(found);
  }
  throw new Error("a watch was looked at by too many at once");
}

const messageId = ({ message }: Exclude<Look, string>) => message?.id ?? null;

/** False, and nothing stored, when somebody looked since there were `looks`. */
async function storeLook(
  id: string,
  looks: number,
  found: Exclude<Look, "later">,
): Promise<boolean> {
  const where = { id, looks };
  if (found === "gone") return (await db().watch.deleteMany({ where })).count > 0;
  return db().$transaction(async (tx) => {
    const { count } = await tx.watch.updateMany({
      where,
      data: { seen: seenColumn(found.seen), lookedAt: new Date(), looks: looks + 1 },
    });
    if (count === 0) return false;
    if (found.message !== null) {
      const { id: message, news } = found.message;
      await tx.watchMessage.create({ data: { id: message, watchId: id, news } });
    }
    return true;
  });
}

export interface KeptMessage {
  readonly id: string;
  readonly news: WatchNews;
  readonly createdAt: Date;
  readonly deliveredAt: Date | null;
}

/** A message with its watch, and one attempt more noted; null when it is told or forgotten already. */
export async function takeMessage(
  id: string,
): Promise<{ readonly message: KeptMessage; readonly watch: KeptWatch } | null> {
  const { count } = await db().watchMessage.updateMany({
    where: { id, deliveredAt: null },
    data: { attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  const row = await db().watchMessage.findUnique({
    where: { id },
    select: { id: true, news: true, createdAt: true, deliveredAt: true, watch: { select: KEPT } },
  });
  if (row === null) return null;
  const { watch, ...message } = row;
  return { message: { ...message, news: watchNewsSchema.parse(message.news) }, watch };
}

/** Notes that a message arrived. */
export async function messageArrived(id: string): Promise<void> {
  await db().watchMessage.updateMany({
    where: { id, deliveredAt: null },
    data: { deliveredAt: new Date() },
  });
}

/** What a watch has told in the last 30 days, newest first. */
export async function messagesOf(watchId: string): Promise<KeptMessage[]> {
  const rows = await db().watchMessage.findMany({
    where: { watchId },
    select: { id: true, news: true, createdAt: true, deliveredAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => ({ ...row, news: watchNewsSchema.parse(row.news) }));
}

/** Messages of sent channels that no job may have been made for: the server ended in between. */
export async function messagesLeftBehind(): Promise<string[]> {
  const rows = await db().watchMessage.findMany({
    where: {
      deliveredAt: null,
      attempts: 0,
      createdAt: { lt: new Date(Date.now() - LEFT_BEHIND_MS) },
      watch: { channel: { not: "feed" } },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

const LEFT_BEHIND_MS = 60_000;

/** Forgets watches nobody confirmed in two days, and what was told more than 30 days ago. */
export async function purgeWatches(): Promise<{ watches: number; messages: number }> {
  const before = (days: number) => new Date(Date.now() - days * DAY_MS);
  const [watches, messages] = await Promise.all([
    db().watch.deleteMany({ where: { confirmedAt: null, createdAt: { lt: before(2) } } }),
    db().watchMessage.deleteMany({ where: { createdAt: { lt: before(30) } } }),
  ]);
  return { watches: watches.count, messages: messages.count };
}
