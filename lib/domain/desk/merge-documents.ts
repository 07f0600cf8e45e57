import { type DocumentChange, documentChanges } from "./document-changes";
import { type DocumentPath, isWithin, withValue } from "./document-path";
import type { Json } from "./json-document";

export type Side = "mine" | "theirs";

/** One value on which two versions differ. */
export interface Difference {
  readonly path: DocumentPath;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  /** True where both changed it since they began. */
  readonly both: boolean;
  /** Whose stands unless somebody says otherwise: one's own wherever one has changed it. */
  readonly side: Side;
}

/**
 * Where two versions of a document differ, and who has changed what since both were `base`. Nothing
 * that one has typed is given up: theirs stands only where they alone have changed something. A
 * record that they took away (null) comes back whole.
 */
export function differences(
  base: Json | null,
  mine: Json | null,
  theirs: Json | null,
): readonly Difference[] {
  const ownChanges = documentChanges(base, mine);
  const theirChanges = documentChanges(base, theirs);
  return documentChanges(theirs, mine).map(({ path, before, after }) => {
    const isOwn = theirs === null || touches(ownChanges, path);
    return {
      path,
      mine: after,
      theirs: before,
      both: isOwn && touches(theirChanges, path),
      side: isOwn ? "mine" : "theirs",
    };
  });
}

function touches(changes: readonly DocumentChange[], path: DocumentPath): boolean {
  return changes.some((change) => isWithin(change.path, path) || isWithin(path, change.path));
}

/** Their version with one's own values wherever one's own were chosen. */
export function mergedDocument(theirs: Json | null, chosen: readonly Difference[]): Json {
  let document: Json | undefined = theirs ?? {};
  for (const { path, mine, side } of chosen)
    if (side === "mine") document = withValue(document, path, mine);
  return document ?? {};
}
