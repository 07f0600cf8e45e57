import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { listOffers } from "@/lib/data/offers";
import { findCatalogRevision } from "@/lib/data/revision";
import { listVendors } from "@/lib/data/vendors";
import { toListedOffer } from "@/lib/domain/offers/listed-offer";
import { filterOffers, NO_FILTER } from "@/lib/domain/offers/offer-filter";
import { vendorsAnswerSchema } from "@/lib/schemas/listing";
import { offerAsOf } from "@/lib/schemas/offer-json";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Every vendor with its models, and how its offers stood on `asOf`; today unless asked for another day. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today() } = query;
    const catalogRevision = (await findCatalogRevision()) ?? "";
    const vendors = await listVendors();
    const offers = await listOffers();
    const known = filterOffers(offers.map(toListedOffer), NO_FILTER, asOf);
    const slugs = new Set(known.map(({ slug }) => slug));
    const offersOf = (vendor: string) =>
      offers.filter((offer) => offer.vendor.slug === vendor && slugs.has(offer.slug));
    return answerWithTag(request, `${catalogRevision}-${asOf}`, () =>
      z.encode(vendorsAnswerSchema, {
        catalogRevision,
        asOf,
        vendors: vendors.map((vendor) => ({
          ...vendor,
          offers: offersOf(vendor.slug).map((offer) => {
            const { slug, status } = offerAsOf(offer, asOf);
            return { slug, status };
          }),
        })),
      }),
    );
  }),
);
