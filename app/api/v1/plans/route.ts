import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { listCitedSources } from "@/lib/data/cited-sources";
import { keptByRevision } from "@/lib/data/kept-answers";
import { listPlans } from "@/lib/data/plans";
import { findCatalogRevision } from "@/lib/data/revision";
import { planWindow } from "@/lib/domain/catalogue/plan";
import { isSaidBy } from "@/lib/domain/catalogue/said";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import { ofVendorQuerySchema, plansAnswerSchema } from "@/lib/schemas/market-listing";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Subscriptions known of on `asOf`, of one `vendor` when asked for. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, ofVendorQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today(), vendor } = query;
    const [all, revision] = await Promise.all([listPlans(), findCatalogRevision()]);
    const asked = all.filter((one) => vendor === undefined || one.vendor === vendor);
    const sources = await listCitedSources(asked, asOf);
    const cited = new Map(sources.map((source) => [source.slug, source]));
    const plans = asked
      .filter((one) => isSaidBy(one, cited))
      .map((one) => ({ ...one, status: offerStatus(planWindow(one), asOf) }));
    const catalogRevision = revision ?? "";
    return answerWithTag(request, `${catalogRevision}-${asOf}-${vendor ?? ""}`, () =>
      z.encode(plansAnswerSchema, { catalogRevision, asOf, sources, plans }),
    );
  }),
);
