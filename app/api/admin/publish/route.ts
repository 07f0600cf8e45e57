import { editorWrite } from "@/app/api/admin/desk-route";
import { notPublished } from "@/app/api/admin/publish-answer";
import { publishAt } from "@/lib/catalogue/publish-jobs";
import { planDrafts, publishDrafts } from "@/lib/catalogue/publish-records";
import { publishSchema } from "@/lib/schemas/desk-records";

export const dynamic = "force-dynamic";

/** Publishes drafts together: now, or when it is time. */
export const POST = editorWrite(publishSchema, async (editor, { body }) => {
  const { at, ...agreed } = body;
  const due = at === null ? null : new Date(at);
  const made =
    due !== null && due > new Date()
      ? await planDrafts(editor, { ...agreed, at: due })
      : await publishDrafts(editor, agreed);
  if (made !== "busy" && "publishAt" in made) await publishAt(made.publishAt);
  if (made === "busy" || !("revision" in made || "publishAt" in made)) return notPublished(made);
  return Response.json(made);
});
