import { editorWrite } from "@/app/api/admin/desk-route";
import { restoreRevision } from "@/lib/catalogue/withdraw-record";
import { restoreSchema } from "@/lib/schemas/desk-records";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

/** Makes a draft of what a row of the trail left standing. It is published like any other. */
export const POST = editorWrite(restoreSchema, async (editor, { body }) => {
  const made = await restoreRevision(editor, body.number);
  if (made === null) return problem(404, "no_such_revision", "There is no such revision.");
  if (made === "drafted")
    return problem(409, "drafted_already", "Somebody is changing this record: see its draft.");
  return Response.json(made, { status: 201 });
});
