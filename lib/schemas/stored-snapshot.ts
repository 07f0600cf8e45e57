import { z } from "zod";
import { isSealed, type Snapshot } from "@/lib/domain/share/snapshot";
import { canonicalJson, storableText } from "./canonical-json";
import { snapshotSchema } from "./snapshot";

/** A snapshot as the database keeps it. */
export interface StoredSnapshot {
  /** Canonical JSON; its digest is kept beside it. */
  readonly text: string;
  readonly version: Snapshot["version"];
  /** Null where nobody wrote one, and in a sealed snapshot, where nobody can tell. */
  readonly title: string | null;
  readonly note: string | null;
}

/** Texts lose what PostgreSQL cannot hold: NUL, and halves of surrogate pairs. */
export function toStoredSnapshot(snapshot: Snapshot): StoredSnapshot {
  const { title, note } = isSealed(snapshot) ? { title: null, note: null } : snapshot;
  return {
    text: canonicalJson(z.encode(snapshotSchema, snapshot)),
    version: snapshot.version,
    title: title && storableText(title),
    note: note && storableText(note),
  };
}
