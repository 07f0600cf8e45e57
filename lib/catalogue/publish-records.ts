import { ADVISORY_LOCKS } from "@/lib/data/advisory-locks";
import { db } from "@/lib/data/db";
import {
  type Draft,
  NOT_REFUSED,
  type RecordName,
  type RefusedRecord,
  toDraft,
} from "@/lib/data/desk-drafts";
import type { Editor } from "@/lib/data/editor-session";
import { subjectOf } from "@/lib/data/record-trail";
import { type Doer, recordDeed, type TrailAction } from "@/lib/data/trail";
import type { RecordKind } from "@/lib/schemas/desk-records";
import { Prisma } from "@/prisma/generated/client";
import { documentDigest, documentOf, nameOf } from "./catalogue-records";
import { catalogueRows } from "./catalogue-rows";
import { type WantedRecord, withRecords } from "./document-problems";
import { type LiveCatalogue, liveWithin } from "./live-catalogue";
import { putRowsInForce } from "./put-rows-in-force";
import { writeDifference } from "./write-difference";

/** A record as it stands; both null where there is none. */
interface Standing {
  readonly document: unknown;
  readonly digest: string | null;
}

/**
 * What came of publishing: the catalogue's revision; why not. "busy": a load or another editor is
 * changing the catalogue. `theirs` is null where the draft was published or dropped meanwhile.
 */
export type Published =
  | { readonly revision: string }
  | "busy"
  | (RecordName & { readonly theirs: Draft | null })
  | (RecordName & { readonly live: Standing })
  | { readonly refused: readonly RefusedRecord[] };

/** The whole catalogue may have to be read. */
const TIMEOUT_MS = 60_000;

/** Runs alone of all that changes the catalogue; "busy" where something does. */
export function changingCatalogue<T>(
  change: (tx: Prisma.TransactionClient, live: LiveCatalogue) => Promise<T>,
): Promise<T | "busy"> {
  return db().$transaction(
    async (tx) => {
      // Whoever holds it takes seconds: longer than a request waits for a lock.
      const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
        select pg_try_advisory_xact_lock(${ADVISORY_LOCKS.loadCatalogue}::bigint) as held`;
      return lock?.held ? change(tx, await liveWithin(tx)) : "busy";
    },
    { timeout: TIMEOUT_MS, maxWait: 5_000 },
  );
}

/** A draft by the version somebody agreed to. */
export interface AgreedDraft extends RecordName {
  readonly kind: RecordKind;
  readonly version: number;
}

/**
 * Publishes drafts: the catalogue with all of them in it is checked as a load checks it; then rows,
 * revision and a row of the trail for each record are written, all of it or nothing.
 */
export function publishDrafts(
  doer: Doer,
  { records, reason }: { readonly records: readonly AgreedDraft[]; readonly reason: string },
): Promise<Published> {
  return changingCatalogue(async (tx, live) => {
    const agreed = await agreedDrafts(tx, live, records);
    if (!("drafts" in agreed)) return agreed;
    const made = await putIntoCatalogue(tx, live, agreed.drafts, {
      ...{ doer, reason, action: "record.published" },
    });
    if ("revision" in made)
      for (const { kind, key } of records) await tx.deskDraft.deleteMany({ where: { kind, key } });
    return made;
  });
}

/**
 * Plans drafts to be published at a time, by what they would be checked for now. An edit of one calls
 * its plan off.
 */
export function planDrafts(
  _editor: Editor,
  plan: { readonly records: readonly AgreedDraft[]; readonly reason: string; readonly at: Date },
): Promise<Exclude<Published, { revision: string }> | { readonly publishAt: Date }> {
  return changingCatalogue(async (tx, live) => {
    const agreed = await agreedDrafts(tx, live, plan.records);
    if (!("drafts" in agreed)) return agreed;
    const refused = refusalOf(live, agreed.drafts);
    if (refused !== null) return { refused };
    for (const { kind, key } of plan.records)
      await tx.deskDraft.updateMany({
        where: { kind, key },
        data: { publishAt: plan.at, reason: plan.reason, ...NOT_REFUSED },
      });
    return { publishAt: plan.at };
  });
}

/** The drafts of these versions, held until the transaction ends; or the first that is another by now. */
async function agreedDrafts(
  tx: Prisma.TransactionClient,
  live: LiveCatalogue,
  records: readonly AgreedDraft[],
) {
  const drafts: WantedRecord[] = [];
  for (const { kind, key, version } of records) {
    // Until the end nobody writes another version of it.
    await tx.$queryRaw`select 1 from desk_drafts where kind = ${kind} and key = ${key} for update`;
    const row = await tx.deskDraft.findUnique({ where: { kind_key: { kind, key } } });
    if (row?.version !== version) return { kind, key, theirs: row && toDraft(row) };
    const standing = standingOf(live, { kind, key });
    if (standing.digest !== row.base) return { kind, key, live: standing };
    drafts.push({ kind, key, document: row.document });
  }
  return { drafts };
}

/** A record as it stands in the catalogue. */
export function standingOf({ records }: LiveCatalogue, name: RecordName): Standing {
  const record = records.get(nameOf(name));
  if (record === undefined) return { document: null, digest: null };
  const document = documentOf(record);
  return { document, digest: documentDigest(document) };
}

function refusalOf(live: LiveCatalogue, wanted: readonly WantedRecord[]): RefusedRecord[] | null {
  const made = withRecords(live, wanted);
  if (!("problems" in made)) return null;
  return wanted.flatMap(({ kind, key }) => {
    const problems = made.problems.get(nameOf({ kind, key })) ?? [];
    return problems.length === 0 ? [] : [{ kind, key, problems }];
  });
}

interface Deed {
  readonly doer: Doer;
  readonly action: TrailAction;
  readonly reason: string;
}

/** Puts records as somebody wants them into the catalogue, and writes it all. */
export async function putIntoCatalogue(
  tx: Prisma.TransactionClient,
  live: LiveCatalogue,
  wanted: readonly WantedRecord[],
  { doer, ...deed }: Deed,
): Promise<{ readonly revision: string } | { readonly refused: readonly RefusedRecord[] }> {
  const made = withRecords(live, wanted);
  if ("problems" in made) return { refused: refusalOf(live, wanted) ?? [] };
  const rows = catalogueRows(made.catalogue);
  await writeDifference(tx, catalogueRows(live.catalogue), rows);
  const revision = await putRowsInForce(tx, rows);
  for (const name of wanted) {
    const before = standingOf(live, name).document;
    const record = made.records.get(nameOf(name));
    const after = record === undefined ? null : documentOf(record);
    await keepFromFiles(tx, name, after);
    // The day somebody read it is in the document by now.
    if (name.kind === "offer")
      await tx.deskReading.deleteMany({ where: { offerSlug: name.key.split("/")[1] ?? "" } });
    await recordDeed(tx, doer, {
      ...{ ...deed, subject: subjectOf(name), revision },
      ...{ before: asJson(before), after: asJson(after) },
    });
  }
  return { revision };
}

const asJson = (document: unknown) => document as Prisma.InputJsonObject | null;

/** Notes what the desk says of a record, where the files do not say it too: their next load leaves it. */
async function keepFromFiles(
  tx: Prisma.TransactionClient,
  { kind, key }: RecordName,
  document: unknown,
): Promise<void> {
  const where = { kind_key: { kind, key } };
  const inFiles = (await tx.fileRecord.findUnique({ where }))?.digest ?? null;
  if (inFiles === (document === null ? null : documentDigest(document))) {
    await tx.deskRecord.deleteMany({ where: { kind, key } });
    return;
  }
  const kept = {
    document: document === null ? Prisma.DbNull : (asJson(document) ?? Prisma.DbNull),
  };
  await tx.deskRecord.upsert({ where, create: { kind, key, ...kept }, update: kept });
}
