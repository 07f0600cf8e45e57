import { type DocumentPath, itemSegment, namingKeyOf } from "./document-path";
import { isJsonList, isJsonObject, isNothing, isSame, type Json } from "./json-document";

/** One value that differs. Undefined where a side has none. */
export interface DocumentChange {
  readonly path: DocumentPath;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * What differs between two versions of a document, each value at the innermost path that differs.
 * Items of a list that have a name are compared by it, wherever they stand; a list without names
 * is one value. An absent version is an empty document.
 *
 * @example
 * documentChanges({ title: { en: "A" } }, { title: { en: "B" } })
 * //=> [{ path: ["title", "en"], before: "A", after: "B" }]
 */
export function documentChanges(before: Json | null, after: Json | null): DocumentChange[] {
  return changesIn(before ?? {}, after ?? {}, []);
}

function changesIn(
  before: Json | undefined,
  after: Json | undefined,
  path: DocumentPath,
): DocumentChange[] {
  if (isSame(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after) && (path.length === 0 || !isNothing(before)))
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) =>
      changesIn(before[key], after[key], [...path, key]),
    );
  const lists = listsOf(before, after);
  return (lists && itemChanges(lists.before, lists.after, path)) ?? [{ path, before, after }];
}

/** Two lists, or a list that came or went; null for anything else. */
function listsOf(before: Json | undefined, after: Json | undefined) {
  if (isJsonList(before) && isJsonList(after)) return { before, after };
  if (isJsonList(after) && isNothing(before)) return { before: [], after };
  if (isJsonList(before) && isNothing(after)) return { before, after: [] };
  return null;
}

/** Item by item; null where items have no names, or where only their order differs. */
function itemChanges(
  before: readonly Json[],
  after: readonly Json[],
  path: DocumentPath,
): DocumentChange[] | null {
  const key = namingKeyOf(before, after);
  if (key === null) return null;
  const was = new Map(before.map((item) => [itemSegment(key, item), item]));
  const is = new Map(after.map((item) => [itemSegment(key, item), item]));
  const changes = [...new Set([...is.keys(), ...was.keys()])].flatMap((segment) =>
    changesIn(was.get(segment), is.get(segment), [...path, segment]),
  );
  return changes.length === 0 ? null : changes;
}
