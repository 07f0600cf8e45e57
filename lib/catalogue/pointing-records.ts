import { z } from "zod";
import type { DocumentProblem } from "@/lib/domain/desk/document-problem";
import { type RecordKind, recordOwner } from "@/lib/schemas/desk-records";
import type { CatalogueRecord, CatalogueRecords } from "./catalogue-records";

/** Fields by which records name one of a kind, wherever in them they stand. */
const NAMED_IN: Partial<Record<RecordKind, readonly string[]>> = {
  source: ["source", "sources", "original"],
  vendor: ["vendor"],
  campaign: ["campaign"],
  model: ["model", "models"],
};

/** What has a vendor's name in its own, and goes with it. */
const OWNED: readonly RecordKind[] = [
  ...(["model", "offer", "price", "openai-price", "equivalence", "score"] as const),
];

interface Gone {
  readonly kind: RecordKind;
  readonly key: string;
}

/** Why a record cannot be withdrawn: each record that names it or is a part of it, and where. */
export function stillThere(gone: Gone, records: CatalogueRecords): DocumentProblem[] {
  return [...records.values()].flatMap((record) => [
    ...(isPartOf(record, gone) ? [inTheWay("still_owned", record, "")] : []),
    ...pathsOfNames(record, gone).map((path) => inTheWay("still_named", record, path)),
  ]);
}

function inTheWay(code: string, { kind, key }: CatalogueRecord, path: string): DocumentProblem {
  const message = code === "still_owned" ? `${kind} ${key} is of it` : `${kind} ${key} names it`;
  const where = path === "" ? "" : `: ${path}`;
  return { path: "", code, message: `${message}${where}`, record: { kind, key, path } };
}

const isPartOf = ({ kind, key }: CatalogueRecord, gone: Gone) =>
  gone.kind === "vendor" && OWNED.includes(kind) && recordOwner(kind, key) === gone.key;

function pathsOfNames(record: CatalogueRecord, { kind, key }: Gone): string[] {
  const fields = NAMED_IN[kind];
  if (fields === undefined) return [];
  // A model goes by its id, and only among its own vendor's records.
  const isModel = kind === "model";
  if (isModel && vendorOf(record) !== recordOwner(kind, key)) return [];
  const name = isModel ? modelId(key) : key;
  return pathsTo(record.value, (value, path) => {
    const field = path.findLast((part) => typeof part === "string");
    return value === name && fields.includes(String(field));
  }).map((path) => z.core.toDotPath(path));
}

/** Whose records a record stands among; null for one that stands among no vendor's. */
function vendorOf({ kind, key }: CatalogueRecord): string | null {
  if (kind === "vendor") return key;
  return OWNED.includes(kind) ? recordOwner(kind, key) : null;
}

/** Undoes what a key does to what is no letter: `~2f` is a slash. */
const modelId = (key: string) =>
  decodeURIComponent(key.slice(key.indexOf("/") + 1).replaceAll("~", "%"));

/** Where values stand in a document that fit, from the outside in. */
export function pathsTo(
  value: unknown,
  fits: (value: unknown, path: readonly PropertyKey[]) => boolean,
  path: readonly PropertyKey[] = [],
): PropertyKey[][] {
  if (typeof value !== "object" || value === null) return fits(value, path) ? [[...path]] : [];
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsTo(inner, fits, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
