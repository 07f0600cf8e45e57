import { findDraft, type NewDraft } from "@/lib/data/desk-drafts";
import { findWaiting } from "@/lib/data/desk-suggestions";
import type { Editor } from "@/lib/data/editor-session";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { isOfPrice, pricePointedAt } from "@/lib/domain/offers/price-suggestion";
import { type Day, formatDay } from "@/lib/domain/units/day";
import { documentSchema, recordKey, recordOwner } from "@/lib/schemas/desk-records";
import { ITEM_NAMES } from "./apply-proposal";
import { type CatalogueRecord, documentOf, nameOf } from "./catalogue-records";
import { type LiveCatalogue, liveCatalogue } from "./live-catalogue";
import { standingOf } from "./publish-records";

/**
 * A draft of the record that a suggestion is of, with its change in it: on top of what somebody is
 * changing already. A price is not changed but followed by another: the draft is a new row. Null where there
 * is no such suggestion or record, or the field is not one of its own.
 */
export async function draftOfSuggestion(
  editor: Editor,
  id: string,
  today: Day,
): Promise<NewDraft | null> {
  const proposal = await findWaiting(editor, id);
  if (proposal === null) return null;
  const live = await liveCatalogue();
  if (isOfPrice(proposal)) return draftOfPrice(editor, live, proposal, today);
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

/** The next price of a model: the one that stands, with the new figure, seen from the day of the suggestion. */
async function draftOfPrice(
  editor: Editor,
  live: LiveCatalogue,
  proposal: Proposal,
  today: Day,
): Promise<NewDraft | null> {
  const { slug } = proposal.record;
  const rows = [...live.records.values()].filter(isPriceRecord);
  const own = rows.filter(({ kind, key }) => recordOwner(kind, key) === slug);
  const found = pricePointedAt(
    own.map(({ value }) => value),
    proposal,
    today,
  );
  const record = own.find(({ value }) => value === found?.price);
  if (found === null || record === undefined) return null;
  const {
    announcedOn: _a,
    effectiveFrom: _f,
    effectiveUntil: _u,
    seenUntil: _s,
    note: _n,
    ...stands
  } = documentSchema.parse(documentOf(record));
  const day = formatDay(proposal.day);
  const perMillion = { ...Object(stands.perMillion), [found.meter]: proposal.after };
  const sources = [...live.catalogue.sources].filter(([, { url }]) => url === proposal.source);
  const document = documentSchema.parse({
    ...{ ...stands, perMillion, seenFrom: day, readOn: day },
    sources: sources.map(([name]) => name),
  });
  const { kind } = record;
  const first = recordKey(kind, slug, document);
  const isTaken = (key: string) => live.records.has(nameOf({ kind, key }));
  let key = first;
  for (let at = 2; isTaken(key); at++) key = `${first}/${at}`;
  const draft = await findDraft(editor, { kind, key });
  if (draft === null) return { kind, key, document, version: 0, base: null };
  const begun = documentSchema.parse(draft.document);
  const figures = { ...Object(begun.perMillion), [found.meter]: proposal.after };
  const { version, base } = draft;
  return { ...{ kind, key, version, base }, document: { ...begun, perMillion: figures } };
}

type PriceRecord = Extract<CatalogueRecord, { readonly kind: "price" | "openai-price" }>;

function isPriceRecord(record: CatalogueRecord): record is PriceRecord {
  return record.kind === "price" || record.kind === "openai-price";
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
