import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { findCatalogRevision } from "@/lib/data/revision";
import { listSources } from "@/lib/data/sources";
import { sourcesAnswerSchema } from "@/lib/schemas/listing";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Every source not known to be later than `asOf`, and which other it copies; today unless asked for another day. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today() } = query;
    const catalogRevision = (await findCatalogRevision()) ?? "";
    const sources = (await listSources()).filter(({ day }) => day === null || day <= asOf);
    return answerWithTag(request, `${catalogRevision}-${asOf}`, () =>
      z.encode(sourcesAnswerSchema, { catalogRevision, asOf, sources }),
    );
  }),
);
