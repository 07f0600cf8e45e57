import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import type { EditedRecord } from "@/lib/domain/catalogue/catalogue-edit";
import type { EditsFile } from "@/lib/schemas/catalogue";

type Fields = Readonly<Record<string, unknown>>;
type Records = ReadonlyMap<
  string,
  Pick<EditedRecord, "kind" | "slug"> & { readonly fields: Fields }
>;

/**
 * What differs between two states of the files under prisma/catalog, given by path. Compared as
 * written, not as read, so that an old state needs no old schema.
 */
export function editedRecords(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): EditsFile[number]["records"] {
  const [old, now] = [recordsOf(before), recordsOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key): EditsFile[number]["records"] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (is === undefined)
      return was ? [{ kind: was.kind, slug: was.slug, change: "removed", fields: [] }] : [];
    const { kind, slug } = is;
    if (was === undefined) return [{ kind, slug, change: "added", fields: [] }];
    const fields = changedFields(was.fields, is.fields);
    return fields.length === 0 ? [] : [{ kind, slug, change: "changed", fields }];
  });
}

function changedFields(before: Fields, after: Fields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !isDeepStrictEqual(before[name], after[name])).sort();
}

function recordsOf(files: ReadonlyMap<string, string>): Records {
  const records = [...files].flatMap(([path, text]) => fileRecords(path, text));
  return new Map(records.map((record) => [`${record.kind} ${record.slug}`, record]));
}

type Listed = Records extends ReadonlyMap<string, infer R> ? R : never;

/** Files and folders that hold lists of one kind of record. */
const LISTS: Readonly<Record<string, Listed["kind"]>> = {
  "campaigns.yaml": "campaign",
  "plans.yaml": "plan",
  "programmes.yaml": "programme",
  retirements: "retirement",
};

function fileRecords(path: string, text: string): Listed[] {
  if (path === "edits.yaml") return [];
  if (path === "fx.csv") return [{ kind: "rates", slug: path, fields: byYear(text) }];
  const content = parse(text);
  if (path === "sources.yaml") return named("source", content);
  if (path === "token-ratios.yaml") return named("ratios", content);
  if (path === "fine-tuning.yaml")
    return Object.entries(content).flatMap(([list, records]) =>
      (records as Fields[]).map((fields) => ({
        kind: "fine-tuning" as const,
        slug: `${list}/${fields.slug ?? fields.model}`,
        fields,
      })),
    );
  const kind = LISTS[path.split("/")[0] ?? ""];
  if (kind !== undefined)
    return content.map((fields: { slug: string }) => ({ kind, slug: fields.slug, fields }));
  const { offers = [], ...vendor } = content;
  return [{ kind: "vendor", slug: vendor.slug, fields: vendor }, ...offers.map(offerRecord)];
}

function named(kind: Listed["kind"], content: Readonly<Record<string, Fields>>): Listed[] {
  return Object.entries(content).map(([slug, fields]) => ({ kind, slug, fields }));
}

/** An offer, each of its facts a field of its own. */
function offerRecord({
  facts = [],
  ...offer
}: {
  slug: string;
  facts?: { field: string }[];
}): Listed {
  const spoken = Object.fromEntries(facts.map((fact) => [`facts/${fact.field}`, fact]));
  return { kind: "offer", slug: offer.slug, fields: { ...offer, ...spoken } };
}

/** Lines by the year they begin with. */
function byYear(text: string): Fields {
  const years: Record<string, string> = {};
  for (const line of text.split("\n")) {
    const year = /^\d{4}/.exec(line)?.[0];
    if (year !== undefined) years[year] = `${years[year] ?? ""}${line}\n`;
  }
  return years;
}
