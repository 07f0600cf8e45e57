import "server-only";
import { z } from "zod";
import type { Day } from "@/lib/domain/units/day";
import { asOfQuerySchema } from "@/lib/schemas/offer-query";
import { today } from "@/lib/server/clock";
import { answerWithTag } from "@/lib/server/etag";
import { readQuery } from "@/lib/server/query";
import { answering } from "./answering";
import { keptByRevision } from "./kept-answers";
import { findCatalogRevision } from "./revision";

/** What every list of a day says of itself. */
interface OnDay {
  readonly catalogRevision: string;
  readonly asOf: Day;
}

/**
 * A route that answers with a list as it was on `asOf`, today unless asked for another day.
 *
 * @example
 * export const GET = datedList(scoresAnswerSchema, async (on) => ({ ...on, scores: await scoresOf(on.asOf) }));
 */
export function datedList<Answer extends OnDay>(
  schema: z.ZodType<Answer>,
  list: (on: OnDay) => Promise<Answer>,
) {
  return answering(
    keptByRevision(async (request: Request) => {
      const query = readQuery(request, asOfQuerySchema);
      if (query instanceof Response) return query;
      const { asOf = today() } = query;
      const catalogRevision = (await findCatalogRevision()) ?? "";
      const answer = await list({ catalogRevision, asOf });
      return answerWithTag(request, `${catalogRevision}-${asOf}`, () => z.encode(schema, answer));
    }),
  );
}
