import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { listCampaigns } from "@/lib/data/campaigns";
import { listCitedSources } from "@/lib/data/cited-sources";
import { keptByRevision } from "@/lib/data/kept-answers";
import { findCatalogRevision } from "@/lib/data/revision";
import { campaignsKnownBy } from "@/lib/domain/catalogue/campaign";
import { campaignsAnswerSchema } from "@/lib/schemas/market-listing";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Events that offers answer, announced by `asOf`, the newest first. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today() } = query;
    const [all, revision] = await Promise.all([listCampaigns(), findCatalogRevision()]);
    const sources = await listCitedSources(all, asOf);
    const cited = new Map(sources.map((source) => [source.slug, source]));
    const campaigns = campaignsKnownBy(all, cited, asOf);
    const catalogRevision = revision ?? "";
    return answerWithTag(request, `${catalogRevision}-${asOf}`, () =>
      z.encode(campaignsAnswerSchema, { catalogRevision, asOf, sources, campaigns }),
    );
  }),
);
