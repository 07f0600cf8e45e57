import "server-only";
import type { DocumentProblem } from "@/lib/domain/desk/document-problem";
import { plannedRefusalSchema as refusalSchema } from "@/lib/schemas/desk-answers";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import type { Editor } from "./editor-session";

/** Which record; kinds and keys are those of lib/schemas/desk-records.ts. */
export interface RecordName {
  readonly kind: string;
  readonly key: string;
}

/** A record as somebody is changing it. */
export interface Draft extends RecordName {
  readonly document: unknown;
  readonly version: number;
  /** Digest of the record it began from; null for a new record. */
  readonly base: string | null;
  readonly by: string;
  readonly at: Date;
  /** Null while nobody said when. */
  readonly publishAt: Date | null;
  readonly reason: string | null;
  /** Why it could not be published when it was time, and when that was; null when nothing went wrong. */
  readonly refusal: readonly RefusedRecord[] | null;
  readonly refusedAt: Date | null;
}

/** What is wrong with a record that was to be published. */
export interface RefusedRecord extends RecordName {
  readonly problems: readonly DocumentProblem[];
}

declare const PLANNED: unique symbol;

/** An editor who said when drafts are to be published. Only {@link dueDrafts} makes one. */
export interface Planner {
  readonly [PLANNED]: true;
  readonly id: string;
  readonly name: string;
}

/** What a draft has of which nobody tried to publish the content it has now. */
export const NOT_REFUSED = { refusal: Prisma.DbNull, refusedAt: null };

type Row = Prisma.DeskDraftGetPayload<object>;

export function toDraft({ editorId: _, oldRefusal: _old, editorName, ...row }: Row): Draft {
  const refusal = row.refusal === null ? null : refusalSchema.parse(row.refusal);
  return { ...row, refusal, by: editorName };
}

/** All drafts without their documents' checks, the newest first. */
export async function listDrafts(_editor: Editor): Promise<Draft[]> {
  return (await db().deskDraft.findMany({ orderBy: { at: "desc" } })).map(toDraft);
}

export async function findDraft(_editor: Editor, name: RecordName): Promise<Draft | null> {
  const row = await db().deskDraft.findUnique({ where: { kind_key: name } });
  return row && toDraft(row);
}

/** A draft to be kept; `version` is the one it was made of, 0 where there was none. */
export interface NewDraft extends RecordName {
  readonly document: Prisma.InputJsonObject;
  readonly version: number;
  readonly base: string | null;
}

/**
 * Keeps a draft, if nobody kept another since: of two who write at once one does. A draft that was to
 * be published at a time is so no more: its content is not what was agreed to.
 *
 * @returns its version, or what stands there: null where it was published or dropped meanwhile
 */
export async function saveDraft(
  editor: Editor,
  { kind, key, document, version, base }: NewDraft,
  tx: Prisma.TransactionClient = db(),
): Promise<{ readonly version: number } | { readonly theirs: Draft | null }> {
  const who = { editorId: editor.id, editorName: editor.name };
  const plan = { publishAt: null, reason: null, ...NOT_REFUSED };
  if (version === 0) {
    const data = { kind, key, document, base, ...who };
    const { count } = await tx.deskDraft.createMany({ data, skipDuplicates: true });
    if (count === 1) return { version: 1 };
  } else {
    const data = { document, base, version: version + 1, at: new Date(), ...who, ...plan };
    const { count } = await tx.deskDraft.updateMany({ where: { kind, key, version }, data });
    if (count === 1) return { version: version + 1 };
  }
  const row = await tx.deskDraft.findUnique({ where: { kind_key: { kind, key } } });
  return { theirs: row && toDraft(row) };
}

/** Drops a draft; false when there is none. */
export async function dropDraft(_editor: Editor, { kind, key }: RecordName): Promise<boolean> {
  return (await db().deskDraft.deleteMany({ where: { kind, key } })).count === 1;
}

/** Drafts that one editor planned for one time, to be published together. */
export interface DueDrafts {
  readonly planner: Planner;
  readonly reason: string;
  readonly drafts: readonly Draft[];
}

/** Drafts whose time has come, by the database's clock. */
export async function dueDrafts(): Promise<DueDrafts[]> {
  const rows = await db().$queryRaw<{ kind: string; key: string }[]>`
    select kind, key from desk_drafts where publish_at <= now() order by publish_at, kind, key`;
  const groups = new Map<string, DueDrafts & { drafts: Draft[] }>();
  for (const name of rows) {
    const row = await db().deskDraft.findUnique({ where: { kind_key: name } });
    if (row?.publishAt == null || row.reason === null) continue;
    const planner = { id: row.editorId, name: row.editorName } as Planner;
    const group = `${row.publishAt.getTime()} ${row.editorId} ${row.reason}`;
    const own = groups.get(group) ?? { planner, reason: row.reason, drafts: [] };
    own.drafts.push(toDraft(row));
    groups.set(group, own);
  }
  return [...groups.values()];
}

/** Notes why planned drafts could not be published; they wait for an editor. */
export async function refuseDue(
  drafts: readonly Draft[],
  refusal: readonly RefusedRecord[],
): Promise<void> {
  const noted = JSON.parse(JSON.stringify(refusal)) as Prisma.InputJsonArray;
  for (const { kind, key, version } of drafts)
    await db().deskDraft.updateMany({
      where: { kind, key, version },
      data: { publishAt: null, refusal: noted, refusedAt: new Date() },
    });
}
