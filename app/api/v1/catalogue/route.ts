import { z } from "zod";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { estimateCatalogueSchema } from "@/lib/schemas/estimate-catalogue";
import { answerWithTag } from "@/lib/server/etag";

export const dynamic = "force-dynamic";

/** All an estimate reads, so that the site can estimate in the browser without sending any usage. */
export async function GET(request: Request) {
  const catalogue = await findEstimateCatalogue();
  return answerWithTag(request, catalogue.revision, () =>
    z.encode(estimateCatalogueSchema, catalogue),
  );
}
