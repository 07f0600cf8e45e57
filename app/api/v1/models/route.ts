import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { listPrices } from "@/lib/data/prices";
import { findCatalogRevision } from "@/lib/data/revision";
import { listVendors } from "@/lib/data/vendors";
import { pricesOn } from "@/lib/domain/catalogue/price-on";
import { modelsAnswerSchema } from "@/lib/schemas/listing";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Every model of every vendor, OpenAI's included, and what it cost on `asOf`; today unless asked for another day. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today() } = query;
    const catalogRevision = (await findCatalogRevision()) ?? "";
    const models = (await listVendors()).flatMap((vendor) => vendor.models);
    const prices = pricesOn(await listPrices(), asOf);
    const priceOf = (vendor: string, id: string) =>
      prices.find((price) => price.vendor === vendor && price.model === id) ?? null;
    return answerWithTag(request, `${catalogRevision}-${asOf}`, () =>
      z.encode(modelsAnswerSchema, {
        catalogRevision,
        asOf,
        models: models.map((model) => ({
          ...model,
          price: priceOf(model.vendor, model.id),
        })),
      }),
    );
  }),
);
