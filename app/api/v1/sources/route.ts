import { z } from "zod";
import { findCatalogRevision } from "@/lib/data/revision";
import { listSources } from "@/lib/data/sources";
import { sourcesAnswerSchema } from "@/lib/schemas/listing";
import { answerWithTag } from "@/lib/server/etag";

export const dynamic = "force-dynamic";

/** Every source, and which other it copies. */
export async function GET(request: Request) {
  const catalogRevision = (await findCatalogRevision()) ?? "";
  const sources = await listSources();
  return answerWithTag(request, catalogRevision, () =>
    z.encode(sourcesAnswerSchema, { catalogRevision, sources }),
  );
}
