import { isJsonList, isJsonObject, type Json, type JsonObject } from "./json-document";

/**
 * Where a value stands in a document: keys from the outside in. An item of a list is named by its
 * position (`2`), or by the key that tells it from the others (`@name=welcome`).
 */
export type DocumentPath = readonly string[];

/** Keys that may tell the items of a list apart, the surest first. */
const NAMING_KEYS = ["slug", "name", "id", "field", "alias", "source", "code", "about", "of"];

function isNamedBy(key: string, list: readonly Json[]): boolean {
  const names = list.map((item) => (isJsonObject(item) ? item[key] : null));
  return names.every((name) => typeof name === "string") && new Set(names).size === names.length;
}

/** The key that names every item of each list, once in each; null where there is none. */
export function namingKeyOf(...lists: readonly (readonly Json[])[]): string | null {
  if (lists.every((list) => list.length === 0)) return null;
  return NAMING_KEYS.find((key) => lists.every((list) => isNamedBy(key, list))) ?? null;
}

/** The segment that names an item by its key. */
export function itemSegment(key: string, item: Json): string {
  return `@${key}=${isJsonObject(item) ? item[key] : ""}`;
}

/** What a segment names an item by: `@name=welcome` gives `welcome`. Null for a key or a position. */
export function itemNameOf(segment: string): string | null {
  const [, name = null] = /^@[^=]+=(.*)$/s.exec(segment) ?? [];
  return name;
}

function positionIn(list: readonly Json[], segment: string): number {
  const [, key, name] = /^@([^=]+)=(.*)$/s.exec(segment) ?? [];
  if (key === undefined) return /^\d+$/.test(segment) ? Number(segment) : -1;
  return list.findIndex((item) => isJsonObject(item) && item[key] === name);
}

/** The value at a path; undefined where there is none. */
export function valueAt(document: Json | undefined, path: DocumentPath): Json | undefined {
  let value = document;
  for (const segment of path) {
    if (isJsonList(value)) value = value[positionIn(value, segment)];
    else if (isJsonObject(value)) value = value[segment];
    else return undefined;
  }
  return value;
}

/**
 * The document with another value at a path; undefined takes the key, or the item, away. What is
 * missing on the way there is made; an item nobody has yet is put at the end of its list.
 */
export function withValue(
  document: Json | undefined,
  path: DocumentPath,
  value: Json | undefined,
): Json | undefined {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (isJsonList(document) || (document === undefined && segment.startsWith("@")))
    return withItem(document ?? [], segment, rest, value);
  const fields: JsonObject = isJsonObject(document) ? document : {};
  const next = withValue(fields[segment], rest, value);
  const { [segment]: _, ...others } = fields;
  if (next === undefined) return others;
  return segment in fields ? { ...fields, [segment]: next } : { ...others, [segment]: next };
}

function withItem(
  list: readonly Json[],
  segment: string,
  rest: DocumentPath,
  value: Json | undefined,
): Json {
  const position = positionIn(list, segment);
  const next = withValue(list[position], rest, value);
  if (position === -1 || position >= list.length)
    return next === undefined ? list : [...list, next];
  return list.flatMap((item, at) => (at !== position ? [item] : next === undefined ? [] : [next]));
}

/** Whether one path leads to the other's value, or to what holds it. */
export function isWithin(inner: DocumentPath, outer: DocumentPath): boolean {
  return outer.every((segment, at) => inner[at] === segment);
}

/** A path as a schema's problem has it: `grants[0].label.en` or `grants.0.label.en`. */
export function parsePath(text: string): DocumentPath {
  return text.split(/[.[\]"]+/).filter((segment) => segment !== "");
}
