import { editorWrite } from "@/app/api/admin/desk-route";
import { notPublished } from "@/app/api/admin/publish-answer";
import { withdrawRecord } from "@/lib/catalogue/withdraw-record";
import { withdrawSchema } from "@/lib/schemas/desk-records";
import { today } from "@/lib/server/clock";

export const dynamic = "force-dynamic";

/** Takes a record out of the catalogue; an offer is ended today instead. */
export const POST = editorWrite(withdrawSchema, async (editor, { body }) => {
  const made = await withdrawRecord(editor, body, today());
  if (made === "busy" || !("revision" in made)) return notPublished(made);
  return Response.json({ ...made, ended: body.kind === "offer" });
});
