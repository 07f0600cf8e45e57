import { editorRead } from "@/app/api/admin/desk-route";
import { listRecords } from "@/lib/catalogue/desk-records";
import { dayInUtc8, formatDay } from "@/lib/domain/units/day";
import { recordQuerySchema } from "@/lib/schemas/desk-records";
import { unprocessable } from "@/lib/server/unprocessable";

export const dynamic = "force-dynamic";

/** Records of the catalogue, and drafts of records that are none yet. */
export const GET = editorRead(async (editor, { request }) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const given = Object.entries(asked).filter(([, value]) => value !== "");
  const query = recordQuerySchema.safeParse(Object.fromEntries(given));
  if (!query.success) return unprocessable(query.error);
  const records = await listRecords(editor, query.data);
  return Response.json({
    records: records.map(({ changedAt, draft, ...record }) => ({
      ...record,
      changedOn: changedAt && formatDay(dayInUtc8(Math.floor(changedAt.getTime() / 1000))),
      draft: draft && {
        ...{ by: draft.by, at: draft.at },
        ...{ publishAt: draft.publishAt, refusedAt: draft.refusedAt },
      },
    })),
  });
});
