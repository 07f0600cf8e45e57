"use client";
import { useCallback, useRef, useState } from "react";
import { askRecords, recordPath } from "@/lib/browser/desk-records";
import { type DocumentPath, withValue } from "@/lib/domain/desk/document-path";
import type { Json } from "@/lib/domain/desk/json-document";
import {
  type DocumentProblem,
  type RecordAnswer,
  recordAnswerSchema,
  savedAnswerSchema,
} from "@/lib/schemas/desk-answers";
import { type SaveState, useKeeping } from "./use-keeping";

/** What somebody else made of the record; `theirs` is null where they withdrew it. */
export interface Conflict {
  /** What both began from. */
  readonly ancestor: Json | null;
  readonly theirs: Json | null;
  /** Null where it was published, not drafted. */
  readonly by: string | null;
  readonly version: number;
  readonly base: string | null;
}

interface Kept {
  readonly document: Json;
  readonly version: number;
  readonly base: string | null;
}

/** What the desk has of a record that nobody has written yet. */
export const NO_RECORD: RecordAnswer = {
  ...{ document: null, digest: null, draft: null, revisions: [] },
};

/** What the desk has of a record, and what editing begins with. */
function keptOf({ draft, document, digest }: RecordAnswer, start: Json): Kept {
  if (draft === null) return { document: document ?? start, version: 0, base: digest };
  return { document: draft.document, version: draft.version, base: draft.base };
}

/** A record that was published after its draft was begun. */
function movedUnder({ draft, document, digest }: RecordAnswer): Conflict | null {
  if (draft === null || draft.base === digest) return null;
  const { version } = draft;
  return { ...{ ancestor: document, theirs: document, by: null, version, base: digest } };
}

/**
 * What stands against one's own text by now; null where the desk cannot be reached. A draft of one's
 * own version is no conflict: what was published under it is.
 */
async function conflictNow(path: string, { document, version }: Kept): Promise<Conflict | null> {
  const now = await askRecords("GET", `records/${path}`, recordAnswerSchema);
  const isGone = now.kind === "refused" && now.refusal.code === "no_such_record";
  if (now.kind !== "done" && !isGone) return null;
  const found = now.kind === "done" ? now.done : NO_RECORD;
  const { draft } = found;
  if (draft?.version === version) return movedUnder(found);
  const { document: live, digest } = found;
  const ancestor = document;
  if (draft === null) return { ancestor, theirs: live, by: null, version: 0, base: digest };
  return {
    ancestor,
    theirs: draft.document,
    by: draft.by,
    version: draft.version,
    base: draft.base,
  };
}

/** One record being edited: its document, kept at the desk a second after each change. */
export function useRecordDraft(
  { kind, key }: { readonly kind: string; readonly key: string },
  answer: RecordAnswer,
  start: Json,
) {
  const first = keptOf(answer, start);
  const [document, setDocument] = useState<Json>(first.document);
  const [problems, setProblems] = useState<readonly DocumentProblem[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(() => movedUnder(answer));
  const [state, setState] = useState<SaveState>({ kind: conflict === null ? "clean" : "conflict" });
  const [version, setVersion] = useState(first.version);
  const kept = useRef(first);
  const latest = useRef<Json>(first.document);
  const running = useRef<Promise<boolean> | null>(null);
  const path = recordPath(kind, key);

  const findConflict = useCallback(async () => {
    const found = await conflictNow(path, kept.current);
    if (found !== null) setConflict(found);
    setState({ kind: found === null ? "offline" : "conflict" });
  }, [path]);
  const keep = useCallback(async (): Promise<boolean> => {
    while (latest.current !== kept.current.document) {
      const sent = latest.current;
      const { version: made, base } = kept.current;
      setState({ kind: "saving" });
      const body = { document: sent, version: made, base };
      const saved = await askRecords("PUT", `drafts/${path}`, savedAnswerSchema, body);
      if (saved.kind !== "done") {
        if (saved.kind === "conflict") await findConflict();
        else if (saved.kind === "away") setState({ kind: "offline" });
        else setState({ kind: "refused", code: saved.refusal.code });
        return false;
      }
      kept.current = { document: sent, version: saved.done.version, base };
      setVersion(saved.done.version);
      setProblems(saved.done.problems);
      setState({ kind: "saved", at: new Date() });
    }
    return true;
  }, [path, findConflict]);
  /** Keeps what was typed, one request at a time; answers whether all of it is kept. */
  const save = useCallback((): Promise<boolean> => {
    running.current ??= keep().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [keep]);

  const replace = useCallback((next: Json) => {
    latest.current = next;
    setDocument(next);
    if (next !== kept.current.document) setState({ kind: "unsaved" });
  }, []);
  const change = useCallback(
    (where: DocumentPath, value: Json | undefined) =>
      replace(withValue(latest.current, where, value) ?? {}),
    [replace],
  );
  /** Goes on with what was made of both versions. */
  const resolve = useCallback(
    ({ theirs, version: made, base }: Conflict, merged: Json) => {
      kept.current = { document: theirs ?? {}, version: made, base };
      setVersion(made);
      setConflict(null);
      replace(merged);
    },
    [replace],
  );
  useKeeping(state, document, save);
  return {
    ...{ document, problems, conflict, state, version, save },
    ...{ change, resolve, findConflict, setProblems },
    /** Of the draft as it was last kept. */
    keptVersion: () => kept.current.version,
  };
}
