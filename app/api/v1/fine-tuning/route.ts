import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { listCitedSources } from "@/lib/data/cited-sources";
import { findFineTuning } from "@/lib/data/fine-tuning";
import { keptByRevision } from "@/lib/data/kept-answers";
import { findCatalogRevision } from "@/lib/data/revision";
import { tuningKnownBy } from "@/lib/domain/catalogue/fine-tuning";
import { tuningStateOn } from "@/lib/domain/offers/tuning-state";
import { fineTuningAnswerSchema } from "@/lib/schemas/market-listing";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** Who tunes what, at what price, and how OpenAI's fine-tuning closes, as known on `asOf`. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, asOfQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today() } = query;
    const [found, revision] = await Promise.all([findFineTuning(), findCatalogRevision()]);
    const catalogRevision = revision ?? "";
    const cited = await listCitedSources(found, asOf);
    const known = tuningKnownBy(found, new Map(cited.map((source) => [source.slug, source])));
    const hosts = known.hosts.map((host) => ({ ...host, state: tuningStateOn(host, asOf) }));
    return answerWithTag(request, `${catalogRevision}-${asOf}`, () =>
      z.encode(fineTuningAnswerSchema, { catalogRevision, asOf, ...known, hosts, sources: cited }),
    );
  }),
);
