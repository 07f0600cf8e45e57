import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { findOffer } from "@/lib/data/offers";
import { findCatalogRevision } from "@/lib/data/revision";
import { offerAnswerSchema, offerAsOf } from "@/lib/schemas/offer-json";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { problem } from "@/lib/server/problem";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** One offer as of a day, with all statements. */
export const GET = answering(
  keptByRevision(async (request: Request, { params }: RouteContext<"/api/v1/offers/[slug]">) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const offer = await findOffer((await params).slug);
    if (offer === null) return problem(404, "no_such_offer", "There is no offer of that name.");
    const asOf = query.asOf ?? today();
    const catalogRevision = (await findCatalogRevision()) ?? "";
    return answerWithTag(request, `${catalogRevision}-${asOf}`, () =>
      z.encode(offerAnswerSchema, { asOf, catalogRevision, offer: offerAsOf(offer, asOf) }),
    );
  }),
);
