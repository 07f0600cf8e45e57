import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { listOffers } from "@/lib/data/offers";
import { findCatalogRevision } from "@/lib/data/revision";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers } from "@/lib/domain/offers/offer-filter";
import { offersAnswerSchema, offersAsOf } from "@/lib/schemas/offer-json";
import { offersQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Offers known of on a day, filtered and ordered as the site does: current ones first, then those seen last. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, offersQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today(), vendor = null, kind = null, status = null, q = "" } = query;
    const { eligibility = null, compatible = null, region = null } = query;
    const catalogRevision = (await findCatalogRevision()) ?? "";
    const offers = await listOffers();
    const filter = { vendor, kind, status, eligibility, compatible, region, q };
    const kept = filterOffers(offers.map(toListedOffer), filter, asOf);
    const { search } = new URL(request.url);
    return answerWithTag(request, `${catalogRevision}-${asOf}${search}`, () =>
      z.encode(offersAnswerSchema, {
        asOf,
        catalogRevision,
        ...offersAsOf(offers, kept, asOf),
      }),
    );
  }),
);
