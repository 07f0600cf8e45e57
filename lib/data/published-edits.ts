import "server-only";
import { z } from "zod";
import type { CatalogueEdit, EditedRecord } from "@/lib/domain/catalogue/catalogue-edit";
import { documentChanges } from "@/lib/domain/desk/document-changes";
import type { Json } from "@/lib/domain/desk/json-document";
import { dayInUtc8 } from "@/lib/domain/units/day";
import { type RecordKind, recordKindSchema } from "@/lib/schemas/desk-records";
import { db } from "./db";

const json: z.ZodType<Json> = z.json();

/** More are told by the trail itself. */
const MOST_ROWS = 500;

/** What the desk published, newest first: rows of one publish, which have one revision, are one edit in its editor's words. */
export async function listPublished(): Promise<CatalogueEdit[]> {
  const rows = await db().trailEntry.findMany({
    where: { revision: { not: null } },
    orderBy: { position: "desc" },
    take: MOST_ROWS,
    select: { at: true, subject: true, before: true, after: true, reason: true, revision: true },
  });
  const edits: (CatalogueEdit & { records: EditedRecord[] })[] = [];
  for (const { at, subject, before, after, reason, revision } of rows) {
    const [kind = "", key = ""] = subject.split(" ");
    const known = recordKindSchema.safeParse(kind);
    if (!known.success || revision === null) continue;
    const words = reason ?? "";
    const record = editedRecord(known.data, key, {
      before: json.parse(before),
      after: json.parse(after),
    });
    const newest = edits.at(-1);
    // Who restores a record brings an earlier revision back: another edit all the same.
    if (newest?.revision === revision) newest.records.unshift(record);
    else
      edits.push({
        day: dayInUtc8(Math.floor(at.getTime() / 1000)),
        revision,
        why: { en: words, zh: words },
        records: [record],
      });
  }
  return edits;
}

/** Lists of a vendor's file that are records of the desk's own. */
const OF_VENDOR: { readonly [K in RecordKind]?: string } = {
  model: "models",
  price: "prices",
  "openai-price": "prices",
  score: "scores",
  equivalence: "equivalences",
};

/** Lists of fine-tuning.yaml, as the log of the files names their records. */
const OF_FINE_TUNING: { readonly [K in RecordKind]?: string } = {
  "tuning-host": "hosts",
  "tuning-perk": "perks",
  "tuning-step": "steps",
  "openai-tuning": "openai",
  "tuning-advice": "advice",
};

function editedRecord(
  kind: RecordKind,
  key: string,
  { before, after }: { readonly before: Json; readonly after: Json },
): EditedRecord {
  const list = OF_VENDOR[kind];
  const [owner = "", slug = owner] = key.split("/");
  if (list !== undefined) return { kind: "vendor", slug: owner, change: "changed", fields: [list] };
  const change = before === null ? "added" : after === null ? "removed" : "changed";
  const places = change === "changed" ? documentChanges(before, after) : [];
  const fields = [...new Set(places.flatMap(({ path: [field] }) => field ?? []))].sort();
  const tuned = OF_FINE_TUNING[kind];
  if (tuned !== undefined)
    return { kind: "fine-tuning", slug: `${tuned}/${owner}`, change, fields };
  if (kind === "token-ratio") return { kind: "ratios", slug: owner, change, fields };
  return { kind: kind as EditedRecord["kind"], slug, change, fields };
}
