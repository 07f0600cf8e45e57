import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { listPrices } from "@/lib/data/prices";
import { findCatalogRevision } from "@/lib/data/revision";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { pricesAnswerSchema } from "@/lib/schemas/listing";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** List prices: all there ever were, or with `asOf` the one of each model that an estimate of that day uses. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = null } = query;
    const catalogRevision = (await findCatalogRevision()) ?? "";
    const all = await listPrices();
    const prices = asOf === null ? all : pricesOn(all, asOf);
    return answerWithTag(request, `${catalogRevision}-${asOf ?? "all"}`, () =>
      z.encode(pricesAnswerSchema, { catalogRevision, asOf, prices }),
    );
  }),
);
