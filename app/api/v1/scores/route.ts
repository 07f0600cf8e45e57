import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { findCatalogRevision } from "@/lib/data/revision";
import { listScores } from "@/lib/data/scores";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { scoresAnswerSchema } from "@/lib/schemas/retirement-listing";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Public benchmark figures of models, those of no known day and those up to `asOf`. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today() } = query;
    const catalogRevision = (await findCatalogRevision()) ?? "";
    const scores = (await listScores()).filter(({ day }) => day === null || day <= asOf);
    return answerWithTag(request, `${catalogRevision}-${asOf}`, () =>
      z.encode(scoresAnswerSchema, { catalogRevision, asOf, scores }),
    );
  }),
);
