import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { listPrices } from "@/lib/data/prices";
import { findCatalogRevision } from "@/lib/data/revision";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { pricesAnswerSchema } from "@/lib/schemas/listing";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** The list price of each model that an estimate of `asOf` uses; today unless asked for another day. All there ever were stand in `/api/v1/catalogue`. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today() } = query;
    const catalogRevision = (await findCatalogRevision()) ?? "";
    const prices = pricesOn(await listPrices(), asOf);
    return answerWithTag(request, `${catalogRevision}-${asOf}`, () =>
      z.encode(pricesAnswerSchema, { catalogRevision, asOf, prices }),
    );
  }),
);
