import { editorWrite } from "@/app/api/admin/desk-route";
import { endSession } from "@/lib/data/editor-session";
import { nothingSchema } from "@/lib/schemas/desk";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

/** Ends a session: one's own, or as an owner anybody's. */
export const DELETE = editorWrite<typeof nothingSchema, { readonly id: string }>(
  nothingSchema,
  async (editor, { params }) =>
    (await endSession(editor, params.id))
      ? new Response(null, { status: 204 })
      : problem(404, "no_such_session", "There is no such session."),
);
