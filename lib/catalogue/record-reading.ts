import { ADVISORY_LOCKS } from "@/lib/data/advisory-locks";
import { db } from "@/lib/data/db";
import type { Editor } from "@/lib/data/editor-session";
import { dateOf } from "@/lib/data/row-values";
import { recordDeed } from "@/lib/data/trail";
import { type Day, formatDay } from "@/lib/domain/units/day";
import type { Prisma } from "@/prisma/generated/client";
import { catalogueRows } from "./catalogue-rows";
import { isReadAgain } from "./desk-readings";
import { loadedWithin } from "./loaded-catalogue";
import { putRowsInForce } from "./put-rows-in-force";

/**
 * "not-read-again": its end is dated, or nobody ever saw it, so that a reading says nothing. "busy": a
 * load or another reading is under way.
 */
export type ReadingMade = "done" | "no-offer" | "not-read-again" | "read-already" | "busy";

/** The whole catalogue is read again for its revision. */
const TIMEOUT_MS = 60_000;

/**
 * An editor read an offer's source on `day`, and it says what it said. The offer was seen that day, the
 * catalogue has a new revision, by which every server drops the pages it keeps, and the trail has a row:
 * all of it or nothing.
 */
export function recordReading(editor: Editor, slug: string, day: Day): Promise<ReadingMade> {
  return db().$transaction(
    async (tx) => {
      // Whoever holds it takes seconds: longer than a request waits for a lock.
      const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
        select pg_try_advisory_xact_lock(${ADVISORY_LOCKS.loadCatalogue}::bigint) as held`;
      if (!lock?.held) return "busy";
      const offer = await tx.offer.findFirst({
        where: { slug, state: "published" },
        select: { reportedUntil: true, claimUntil: true, closedOn: true },
      });
      if (offer === null) return "no-offer";
      if (!isReadAgain(offer)) return "not-read-again";
      const seenOn = dateOf(day);
      if (offer.reportedUntil !== null && offer.reportedUntil >= seenOn) return "read-already";
      await tx.deskReading.create({ data: { offerSlug: slug, day: seenOn } });
      await tx.offer.update({ where: { slug }, data: { reportedUntil: seenOn } });
      await reviseCatalogue(tx);
      const before = { reportedUntil: offer.reportedUntil?.toISOString().slice(0, 10) ?? null };
      const after = { reportedUntil: formatDay(day) };
      await recordDeed(tx, editor, {
        ...{ action: "offer.read", subject: slug, before, after, reason: null },
      });
      return "done";
    },
    { timeout: TIMEOUT_MS, maxWait: 5_000 },
  );
}

/** Names the revision that a load of the same content would name. */
async function reviseCatalogue(tx: Prisma.TransactionClient): Promise<void> {
  await putRowsInForce(tx, catalogueRows(await loadedWithin(tx)));
}
