import { z } from "zod";
import { canonicalJson } from "./canonical-json";

/** A place in a document where two differ; null where one has nothing. */
export interface DocumentChange {
  /** Such as `grants[0].amount`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Where two documents differ, as deep as both have something. Lists are compared place by place.
 *
 * @example
 * documentChanges({ a: { b: 1 } }, { a: { b: 2 } }) //=> [{ path: "a.b", before: 1, after: 2 }]
 */
export function documentChanges(before: unknown, after: unknown): DocumentChange[] {
  return changesAt([], before, after);
}

type Path = readonly PropertyKey[];

function changesAt(path: Path, before: unknown, after: unknown): DocumentChange[] {
  if (isSame(before, after)) return [];
  if (isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) =>
      changesAt([...path, Array.isArray(before) ? Number(name) : name], before[name], after[name]),
    );
  }
  return [{ path: z.core.toDotPath(path), before: before ?? null, after: after ?? null }];
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson([a ?? null]) === canonicalJson([b ?? null]);
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
