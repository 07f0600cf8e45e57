import { findDraft, type NewDraft } from "@/lib/data/desk-drafts";
import { findWaiting } from "@/lib/data/desk-suggestions";
import type { Editor } from "@/lib/data/editor-session";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { documentSchema } from "@/lib/schemas/desk-records";
import { ITEM_NAMES } from "./apply-proposal";
import { liveCatalogue } from "./live-catalogue";
import { standingOf } from "./publish-records";

/**
 * A draft of the record that a suggestion is of, with its change in it: on top of what somebody is
 * changing already. Null where there is no such suggestion or record, or the field is not one of its own,
 * such as a price among a vendor's fields.
 */
export async function draftOfSuggestion(editor: Editor, id: string): Promise<NewDraft | null> {
  const proposal = await findWaiting(editor, id);
  if (proposal === null) return null;
  const live = await liveCatalogue();
  const { kind, slug } = proposal.record;
  const record = [...live.records.values()].find(
    (one) => one.kind === kind && (one.key === slug || one.key.endsWith(`/${slug}`)),
  );
  if (record === undefined) return null;
  const name = { kind, key: record.key };
  const standing = standingOf(live, name);
  const draft = await findDraft(editor, name);
  const document = withField(draft?.document ?? standing.document, proposal);
  if (document === null) return null;
  const base = draft === null ? standing.digest : draft.base;
  return { ...name, document, version: draft?.version ?? 0, base };
}

/** A copy of a document with the proposed value at its field; null where there is no such place. */
function withField(document: unknown, { field, after }: Proposal) {
  const copy = documentSchema.safeParse(document);
  if (!copy.success) return null;
  const path = field.split(".");
  const name = path.pop() ?? "";
  let place: unknown = copy.data;
  for (const step of path) {
    const inner = partOf(place, step);
    if (inner === undefined && isFields(place)) place[step] = {};
    place = partOf(place, step);
  }
  if (!isFields(place)) return null;
  place[name] = after;
  return copy.data;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function partOf(value: unknown, step: string): unknown {
  if (isFields(value)) return Object.entries(value).find(([name]) => name === step)?.[1];
  if (!Array.isArray(value)) return undefined;
  return /^\d+$/.test(step)
    ? value[Number(step)]
    : value.find((one) => isFields(one) && ITEM_NAMES.some((name) => one[name] === step));
}
