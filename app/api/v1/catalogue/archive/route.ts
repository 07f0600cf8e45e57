import { GET as campaigns } from "@/app/api/v1/campaigns/route";
import { GET as fineTuning } from "@/app/api/v1/fine-tuning/route";
import { GET as models } from "@/app/api/v1/models/route";
import { GET as offers } from "@/app/api/v1/offers/route";
import { GET as plans } from "@/app/api/v1/plans/route";
import { GET as prices } from "@/app/api/v1/prices/route";
import { GET as programmes } from "@/app/api/v1/programmes/route";
import { GET as retirements } from "@/app/api/v1/retirements/route";
import { GET as scores } from "@/app/api/v1/scores/route";
import { GET as sources } from "@/app/api/v1/sources/route";
import { GET as vendors } from "@/app/api/v1/vendors/route";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { findCatalogRevision } from "@/lib/data/revision";
import { formatDay } from "@/lib/domain/units/day";
import { archiveQuerySchema } from "@/lib/schemas/market-listing";
import { today } from "@/lib/server/clock";
import { problem } from "@/lib/server/problem";
import { readQuery } from "@/lib/server/query";
import { archiveOf } from "./archive-files";

export const dynamic = "force-dynamic";

const LISTS = {
  ...{ offers, vendors, models, prices, plans, programmes, campaigns },
  ...{ "fine-tuning": fineTuning, retirements, scores, sources },
};

/** The whole catalogue to take away: what the API answers today, as JSON and as CSV, in one zip. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, archiveQuerySchema);
    if (query instanceof Response) return query;
    const revision = (await findCatalogRevision()) ?? "";
    if (query.revision !== undefined && query.revision !== revision)
      return problem(
        404,
        "revision_not_held",
        `The revision in force is ${revision}. For the text of another one ask /api/v1/catalogue/revisions/${query.revision}.`,
      );
    const asOf = formatDay(today());
    const answers = await Promise.all(
      Object.entries(LISTS).map(async ([name, get]) => {
        const answer = await get(new Request(new URL(`/api/v1/${name}`, request.url)));
        return { name, body: await answer.json() };
      }),
    );
    return new Response(new Uint8Array(archiveOf(revision, asOf, answers)), {
      headers: { "Content-Type": "application/zip", ETag: `"${revision}-${asOf}"` },
    });
  }),
);
