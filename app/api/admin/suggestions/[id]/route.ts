import { editorWrite } from "@/app/api/admin/desk-route";
import { decideSuggestion } from "@/lib/data/desk-suggestions";
import { decisionSchema, suggestionIdSchema } from "@/lib/schemas/desk";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

const unknown = () => problem(404, "no_such_suggestion", "There is no such suggestion.");

/** Accepts a suggestion, or refuses it with a reason that its sender reads. */
export const POST = editorWrite<typeof decisionSchema, { readonly id: string }>(
  decisionSchema,
  async (editor, { body, params }) => {
    const id = suggestionIdSchema.safeParse(params.id);
    if (!id.success) return unknown();
    const made = await decideSuggestion(editor, id.data, body);
    if (made === "unknown") return unknown();
    if (made === "decided")
      return problem(409, "decided_already", "Somebody decided it before you.");
    return Response.json({ status: body.status });
  },
);
