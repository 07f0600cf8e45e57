import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { keptByRevision } from "@/lib/data/kept-answers";
import { listRetirements } from "@/lib/data/retirements";
import { findCatalogRevision } from "@/lib/data/revision";
import { isEndKnownBy } from "@/lib/domain/catalogue/listing";
import { retirementsAnswerSchema, retirementsQuerySchema } from "@/lib/schemas/retirement-listing";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";

export const dynamic = "force-dynamic";

/** What ends when, and who says so: announced by `asOf`, of one `host` or one `model` when asked for. */
export const GET = answering(
  keptByRevision(async (request: Request) => {
    const query = readQuery(request, retirementsQuerySchema);
    if (query instanceof Response) return query;
    const { asOf = today(), host, model } = query;
    const catalogRevision = (await findCatalogRevision()) ?? "";
    const found = (await listRetirements()).filter(
      (end) =>
        isEndKnownBy(end, asOf) &&
        (host === undefined || end.host === host) &&
        (model === undefined || end.models.includes(model)),
    );
    const retirements = found.map((end) => ({
      ...end,
      statements: end.statements.map((said) => ({
        ...said,
        later: said.day !== null && said.day > asOf,
      })),
    }));
    return answerWithTag(request, `${catalogRevision}-${asOf}-${host ?? ""}-${model ?? ""}`, () =>
      z.encode(retirementsAnswerSchema, { catalogRevision, asOf, retirements }),
    );
  }),
);
