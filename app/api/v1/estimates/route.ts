import { z } from "zod";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { estimate } from "@/lib/domain/estimate";
import { findFlips } from "@/lib/domain/flip";
import { estimateAnswerSchema } from "@/lib/schemas/report";
import { readEstimateRequest } from "@/lib/server/estimate-request";
import { problem } from "@/lib/server/problem";

export const dynamic = "force-dynamic";

/** What the sent usage would cost and save at each vendor. Nothing is stored. */
export async function POST(request: Request) {
  const body = await readEstimateRequest(request, z.strictObject({}));
  if (body instanceof Response) return body;
  const catalogue = await findEstimateCatalogue();
  const report = estimate(body.input, catalogue);
  if (report === null) return problem(422, "nothing_to_estimate", "The usage is empty.");
  const flips = findFlips(body.input, catalogue);
  return Response.json(z.encode(estimateAnswerSchema, { ...report, flips, mixes: [] }), {
    headers: { "Cache-Control": "no-store" },
  });
}
