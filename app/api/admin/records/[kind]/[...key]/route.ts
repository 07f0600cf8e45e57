import {
  editorRead,
  noSuchRecord,
  type RecordParams,
  recordNameIn,
} from "@/app/api/admin/desk-route";
import { draftJson } from "@/app/api/admin/draft-json";
import { findRecord } from "@/lib/catalogue/desk-records";

export const dynamic = "force-dynamic";

/** A record to be edited: as it stands, as somebody is changing it, and what the desk did to it. */
export const GET = editorRead<RecordParams>(async (editor, { params }) => {
  const name = recordNameIn(params);
  const found = name && (await findRecord(editor, name));
  if (found === null) return noSuchRecord();
  return Response.json({ ...found, draft: found.draft && draftJson(found.draft) });
});
