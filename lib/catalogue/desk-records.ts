import { type Draft, findDraft, listDrafts, type RecordName } from "@/lib/data/desk-drafts";
import type { Editor } from "@/lib/data/editor-session";
import { lastPublished, listRevisions, type RecordRevision } from "@/lib/data/record-trail";
import type { DocumentProblem } from "@/lib/domain/desk/document-problem";
import type { Bilingual } from "@/lib/domain/units/bilingual";
import type { RecordKind } from "@/lib/schemas/desk-records";
import { documentDigest, documentOf, nameOf } from "./catalogue-records";
import { withRecords } from "./document-problems";
import { liveCatalogue } from "./live-catalogue";

/** A record in the desk's list. */
export interface ListedRecord extends RecordName {
  readonly title: Bilingual;
  /** When the desk last published it; null when it never did. */
  readonly changedAt: Date | null;
  readonly draft: Draft | null;
}

interface Query {
  readonly kind?: RecordKind | undefined;
  readonly q: string;
  readonly state: "all" | "draft" | "scheduled";
}

/** Records and drafts of records that are none yet, by kind and key. All words of `q` are in key or title. */
export async function listRecords(editor: Editor, query: Query): Promise<ListedRecord[]> {
  const [{ records }, drafts, published] = await Promise.all([
    liveCatalogue(),
    listDrafts(editor),
    lastPublished(editor),
  ]);
  const byName = new Map(drafts.map((draft) => [nameOf(draft), draft]));
  const unheard = drafts.filter((draft) => !records.has(nameOf(draft)));
  const all = [
    ...[...records.values()].map((record) => ({ ...record, said: record.value as unknown })),
    ...unheard.map(({ kind, key, document }) => ({ kind, key, said: document })),
  ];
  const words = query.q.toLowerCase().split(/\s+/);
  return all
    .map(({ kind, key, said }) => {
      const name = nameOf({ kind, key });
      return {
        ...{ kind, key, title: titleOf(key, said), draft: byName.get(name) ?? null },
        changedAt: published.get(name) ?? null,
      };
    })
    .filter(({ kind, key, title, draft }) => {
      if (query.kind !== undefined && kind !== query.kind) return false;
      if (query.state === "draft" && draft === null) return false;
      if (query.state === "scheduled" && !draft?.publishAt) return false;
      const text = `${key} ${title.en} ${title.zh}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
}

/** What a record is called: as it says itself, else by its key. */
function titleOf(key: string, said: unknown): Bilingual {
  const fields = new Map(Object.entries(typeof said === "object" && said !== null ? said : {}));
  for (const own of [fields.get("title"), fields.get("name")]) if (isBilingual(own)) return own;
  const publisher = fields.get("publisher");
  const title = fields.get("title");
  const text =
    typeof publisher === "string"
      ? [publisher, ...(typeof title === "string" ? [title] : [])].join(": ")
      : key.split("/").map(readable).join(" · ");
  return { en: text, zh: text };
}

function isBilingual(value: unknown): value is Bilingual {
  if (typeof value !== "object" || value === null) return false;
  return (
    "en" in value && typeof value.en === "string" && "zh" in value && typeof value.zh === "string"
  );
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("~", "%"));
  } catch {
    return part;
  }
}

/** A record to be edited. `document` and `digest` are null where there is only a draft, or it was withdrawn. */
export interface EditedRecord extends RecordName {
  readonly document: unknown;
  readonly digest: string | null;
  readonly draft: Draft | null;
  readonly revisions: readonly RecordRevision[];
}

/** Null when there is nothing of this name: no record, no draft, no revision. */
export async function findRecord(editor: Editor, name: RecordName): Promise<EditedRecord | null> {
  const [{ records }, draft, revisions] = await Promise.all([
    liveCatalogue(),
    findDraft(editor, name),
    listRevisions(editor, name),
  ]);
  const record = records.get(nameOf(name));
  if (record === undefined && draft === null && revisions.length === 0) return null;
  const document = record === undefined ? null : documentOf(record);
  const digest = record === undefined ? null : documentDigest(document);
  return { ...name, document, digest, draft, revisions };
}

/** What publishing a document would be refused for. */
export async function problemsOf(
  _editor: Editor,
  wanted: { readonly kind: RecordKind; readonly key: string; readonly document: unknown },
): Promise<readonly DocumentProblem[]> {
  const made = withRecords(await liveCatalogue(), [wanted]);
  return "problems" in made ? (made.problems.get(nameOf(wanted)) ?? []) : [];
}
