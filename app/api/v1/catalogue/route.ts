import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { keptByRevision } from "@/lib/data/kept-answers";
import { estimateCatalogueSchema } from "@/lib/schemas/estimate-catalogue";
import { answerWithTag } from "@/lib/server/etag";

export const dynamic = "force-dynamic";

/** All an estimate reads, so that the site can estimate in the browser without sending any usage. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const catalogue = await findEstimateCatalogue();
    return answerWithTag(request, catalogue.revision, () =>
      z.encode(estimateCatalogueSchema, catalogue),
    );
  }),
);
