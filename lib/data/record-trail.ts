import "server-only";
import { db } from "./db";
import type { RecordName } from "./desk-drafts";
import type { Editor } from "./editor-session";

/** A row of the trail that is a revision of a record. `number` is its place in the trail. */
export interface RecordRevision {
  readonly number: number;
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  readonly reason: string | null;
}

/** What the trail calls a record. */
export function subjectOf({ kind, key }: RecordName): string {
  return `${kind} ${key}`;
}

const MOST_REVISIONS = 100;

/** What the desk did to a record, newest first. */
export async function listRevisions(_editor: Editor, name: RecordName): Promise<RecordRevision[]> {
  const rows = await db().trailEntry.findMany({
    where: { subject: subjectOf(name) },
    orderBy: { position: "desc" },
    take: MOST_REVISIONS,
    select: { position: true, at: true, editorName: true, action: true, reason: true },
  });
  return rows.map(({ position, editorName, ...row }) => ({
    ...row,
    number: position,
    by: editorName,
  }));
}

/** When the desk last published or withdrew each record, by its subject. */
export async function lastPublished(_editor: Editor): Promise<ReadonlyMap<string, Date>> {
  const rows = await db().trailEntry.groupBy({
    by: ["subject"],
    where: { action: { startsWith: "record." } },
    _max: { at: true },
  });
  return new Map(rows.flatMap(({ subject, _max: { at } }) => (at === null ? [] : [[subject, at]])));
}

/** What one row of the trail did to a record; null where it did something else. */
export async function findRecordDeed(_editor: Editor, number: number) {
  const row = await db().trailEntry.findUnique({
    where: { position: number },
    select: { action: true, subject: true, before: true, after: true },
  });
  if (!row?.action.startsWith("record.")) return null;
  const [kind = "", key = ""] = row.subject.split(" ");
  return { kind, key, before: row.before, after: row.after };
}
