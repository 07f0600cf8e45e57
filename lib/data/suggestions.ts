import "server-only";
import { z } from "zod";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { proposalSchema } from "@/lib/schemas/proposal";
import type { SUGGESTION_STATUSES } from "@/lib/schemas/suggestion";
import { db } from "./db";

/** SHA-256 of a suggestion's id: the database never sees the id. */
type SuggestionHash = Uint8Array<ArrayBuffer>;

/** More than anybody reads: past it the desk is being flooded, and nothing more is taken. */
export const MOST_WAITING = 1_000;

/** A correction as it is kept. `email` is null where the sender gave none. */
export interface NewSuggestion {
  readonly idHash: SuggestionHash;
  readonly proposal: Proposal;
  readonly email: string | null;
}

/** Keeps a correction until somebody decides. False, and nothing kept, when too many wait already. */
export async function createSuggestion(suggestion: NewSuggestion): Promise<boolean> {
  const { idHash, proposal, email } = suggestion;
  if ((await db().suggestion.count({ where: { status: "waiting" } })) >= MOST_WAITING) return false;
  const written = z.encode(proposalSchema, proposal);
  const offerSlug = proposal.record.slug;
  await db().suggestion.create({ data: { idHash, offerSlug, proposal: written, email } });
  return true;
}

/** How a suggestion stands, as its sender may see it. */
export interface Suggestion {
  readonly status: (typeof SUGGESTION_STATUSES)[number];
  /** Why it was refused; null otherwise. */
  readonly reason: string | null;
  readonly createdAt: Date;
  /** Null while it waits. */
  readonly decidedAt: Date | null;
  readonly proposal: Proposal;
}

/** The suggestion of that id, or null: never sent, or kept long enough. */
export async function findSuggestion(idHash: SuggestionHash): Promise<Suggestion | null> {
  const row = await db().suggestion.findUnique({
    where: { idHash },
    select: { status: true, reason: true, createdAt: true, decidedAt: true, proposal: true },
  });
  return row && { ...row, proposal: proposalSchema.parse(row.proposal) };
}

/** Whether {@link findSuggestion} would find one. */
export async function hasSuggestion(idHash: SuggestionHash): Promise<boolean> {
  return (await db().suggestion.count({ where: { idHash } })) > 0;
}
