import "server-only";
import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { proposalSchema } from "@/lib/schemas/proposal";
import { db } from "./db";
import { type NewDraft, saveDraft } from "./desk-drafts";
import type { Editor } from "./editor-session";
import { recordDeed } from "./trail";

/** A suggestion as the desk sees it. `email` is null where its sender gave none. */
export interface WaitingSuggestion {
  readonly id: string;
  readonly proposal: Proposal;
  readonly email: string | null;
  readonly createdAt: Date;
}

const MOST_SHOWN = 100;

/** Suggestions that nobody decided, the oldest first. */
export async function listWaiting(_editor: Editor): Promise<WaitingSuggestion[]> {
  const rows = await db().suggestion.findMany({
    where: { status: "waiting" },
    orderBy: { createdAt: "asc" },
    take: MOST_SHOWN,
    select: { id: true, proposal: true, email: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, proposal: proposalSchema.parse(row.proposal) }));
}

/** What an editor makes of a suggestion. Who sent it reads the reason. */
export type Decision =
  | { readonly status: "accepted" }
  | { readonly status: "refused"; readonly reason: string };

/** A suggestion that nobody decided; null where there is none of this id. */
export async function findWaiting(_editor: Editor, id: string): Promise<Proposal | null> {
  const row = await db().suggestion.findFirst({ where: { id, status: "waiting" } });
  return row && proposalSchema.parse(row.proposal);
}

/**
 * Decides a suggestion and writes it into the trail. Of two who decide at once, the first does.
 *
 * @param draft of the record with the change in it, kept with the decision; null for none
 * @returns "decided" to the second one, "unknown" where there is none of this id
 */
export async function decideSuggestion(
  editor: Editor,
  id: string,
  decision: Decision,
  draft: NewDraft | null = null,
): Promise<"done" | "decided" | "unknown"> {
  const reason = decision.status === "refused" ? decision.reason : null;
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ proposal: object }[]>`
      update suggestions
      set status = ${decision.status}::suggestion_status, reason = ${reason}, decided_at = now()
      where id = ${id}::uuid and status = 'waiting'
      returning proposal`;
    if (row === undefined)
      return (await tx.suggestion.count({ where: { id } })) > 0 ? "decided" : "unknown";
    await recordDeed(tx, editor, {
      ...{ action: `suggestion.${decision.status}` as const, subject: id, reason },
      ...{ before: { status: "waiting" }, after: { ...row.proposal, status: decision.status } },
    });
    if (draft !== null) await saveDraft(editor, draft, tx);
    return "done";
  });
}
