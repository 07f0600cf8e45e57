import type { RecordName } from "@/lib/data/desk-drafts";
import { saveDraft } from "@/lib/data/desk-drafts";
import type { Editor } from "@/lib/data/editor-session";
import { findRecordDeed } from "@/lib/data/record-trail";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { documentSchema, type RecordKind, recordKindSchema } from "@/lib/schemas/desk-records";
import { liveCatalogue } from "./live-catalogue";
import { changingCatalogue, type Published, putIntoCatalogue, standingOf } from "./publish-records";

interface Withdrawal {
  readonly kind: RecordKind;
  readonly key: string;
  /** Of the record its editor saw. */
  readonly digest: string;
  readonly reason: string;
}

/** An offer is not erased: people may have claimed it, and its page says that it ended. */
function endedOffer(document: unknown, day: Day) {
  const offer = documentSchema.parse(document);
  const window = typeof offer.window === "object" ? offer.window : null;
  return { ...offer, window: { ...window, closedOn: formatDay(day) } };
}

/**
 * Takes a record out of the catalogue; an offer is ended on `day` instead. Refused while another record
 * points to it.
 */
export function withdrawRecord(
  editor: Editor,
  { kind, key, digest, reason }: Withdrawal,
  day: Day,
): Promise<Published> {
  return changingCatalogue(async (tx, live) => {
    const standing = standingOf(live, { kind, key });
    if (standing.digest !== digest) return { kind, key, live: standing };
    const document = kind === "offer" ? endedOffer(standing.document, day) : null;
    const action = document === null ? "record.withdrawn" : "record.ended";
    const made = await putIntoCatalogue(tx, live, [{ kind, key, document }], {
      ...{ doer: editor, action, reason },
    });
    return made;
  });
}

/**
 * Makes a draft of what a row of the trail left standing, or of what stood before it where it left
 * nothing. Null where the row is no change of a record; "drafted" where somebody is changing it already.
 */
export async function restoreRevision(
  editor: Editor,
  number: number,
): Promise<(RecordName & { readonly version: number }) | "drafted" | null> {
  const deed = await findRecordDeed(editor, number);
  const kind = recordKindSchema.safeParse(deed?.kind);
  const document = documentSchema.safeParse(deed?.after ?? deed?.before);
  if (deed === null || !kind.success || !document.success) return null;
  const name = { kind: kind.data, key: deed.key };
  const base = standingOf(await liveCatalogue(), name).digest;
  const saved = await saveDraft(editor, { ...name, document: document.data, version: 0, base });
  return "theirs" in saved ? "drafted" : { ...name, ...saved };
}
