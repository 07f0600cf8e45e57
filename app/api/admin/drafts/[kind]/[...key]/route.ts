import {
  DOCUMENT_BYTES,
  editorWrite,
  noSuchRecord,
  type RecordParams,
  recordNameIn,
} from "@/app/api/admin/desk-route";
import { draftConflict } from "@/app/api/admin/draft-json";
import { problemsOf } from "@/lib/catalogue/desk-records";
import { dropDraft, saveDraft } from "@/lib/data/desk-drafts";
import { nothingSchema } from "@/lib/schemas/desk";
import { draftSchema } from "@/lib/schemas/desk-records";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

/** Keeps a draft, done or half done, and says what publishing it would be refused for. */
export const PUT = editorWrite<typeof draftSchema, RecordParams>(
  draftSchema,
  async (editor, { body, params }) => {
    const name = recordNameIn(params);
    if (name === null) return noSuchRecord();
    const saved = await saveDraft(editor, { ...name, ...body });
    if ("theirs" in saved) return draftConflict(saved.theirs, name);
    const problems = await problemsOf(editor, { ...name, document: body.document });
    return Response.json({ ...saved, problems });
  },
  DOCUMENT_BYTES,
);

/** Drops a draft; the record stays as it is. */
export const DELETE = editorWrite<typeof nothingSchema, RecordParams>(
  nothingSchema,
  async (editor, { params }) => {
    const name = recordNameIn(params);
    return name !== null && (await dropDraft(editor, name))
      ? new Response(null, { status: 204 })
      : problem(404, "no_such_draft", "There is no such draft.");
  },
);
