import { editorWrite } from "@/app/api/admin/desk-route";
import { draftOfSuggestion } from "@/lib/catalogue/suggested-draft";
import { decideSuggestion } from "@/lib/data/desk-suggestions";
import { decisionSchema, suggestionIdSchema } from "@/lib/schemas/desk";
import { today } from "@/lib/server/clock";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

const unknown = () => problem(404, "no_such_suggestion", "There is no such suggestion.");

/** Accepts a suggestion, which makes a draft of its record with the change in it, or refuses it with a reason that its sender reads. */
export const POST = editorWrite<typeof decisionSchema, { readonly id: string }>(
  decisionSchema,
  async (editor, { body, params }) => {
    const id = suggestionIdSchema.safeParse(params.id);
    if (!id.success) return unknown();
    const draft =
      body.status === "accepted" ? await draftOfSuggestion(editor, id.data, today()) : null;
    const made = await decideSuggestion(editor, id.data, body, draft);
    if (made === "unknown") return unknown();
    if (made === "decided")
      return problem(409, "decided_already", "Somebody decided it before you.");
    const { kind, key } = draft ?? {};
    return Response.json({ status: body.status, draft: draft && { kind, key } });
  },
);
