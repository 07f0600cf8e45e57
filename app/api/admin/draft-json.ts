import type { Draft, RecordName } from "@/lib/data/desk-drafts";
import { problem } from "@/lib/server/problem";

/** A draft as an answer names it. */
export function draftJson({ kind: _kind, key: _key, ...draft }: Draft) {
  return draft;
}

/** What somebody else wrote meanwhile; null where they published or dropped it. */
export function draftConflict(theirs: Draft | null, { kind, key }: RecordName): Response {
  const detail = "Somebody changed this draft since.";
  const found = { kind, key, theirs: theirs && draftJson(theirs) };
  return problem(409, "draft_conflict", detail, found);
}
