import { z } from "zod";
import { answering } from "@/lib/data/answering";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { contextOf, estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateInput } from "@/lib/domain/estimate/estimate-report";
import { misfitOf } from "@/lib/domain/estimate/misfit";
import { findFlips } from "@/lib/domain/explain/flip";
import type { Mix } from "@/lib/domain/split/mix";
import { Pico } from "@/lib/domain/units/money";
import { bestMixes } from "@/lib/optimize/best-mixes";
import { loadSolver } from "@/lib/optimize/solver";
import { mixExtraSchema } from "@/lib/schemas/mix";
import { estimateAnswerSchema } from "@/lib/schemas/report";
import { readEstimateRequest } from "@/lib/server/estimate-request";
import { problem } from "@/lib/server/problem";
import { overRate } from "@/lib/server/rate-limit";

export const dynamic = "force-dynamic";

const ESTIMATES = { name: "estimates", most: 600, seconds: 60 };

async function findMixes(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
  { mixes = false, integrationCost = Pico(0n) }: z.output<typeof mixExtraSchema>,
): Promise<readonly Mix[]> {
  const context = mixes ? contextOf(input, catalogue) : null;
  return context === null ? [] : bestMixes(context, integrationCost, await loadSolver(null));
}

/** What the sent usage would cost and save at each vendor. Nothing is stored. */
export const POST = answering(async (request: Request) => {
  const refusal = overRate(request, [ESTIMATES]);
  if (refusal !== null) return refusal;
  const body = await readEstimateRequest(request, mixExtraSchema);
  if (body instanceof Response) return body;
  const catalogue = await findEstimateCatalogue();
  const misfit = misfitOf(body.input, catalogue);
  if (misfit !== null) return problem(422, "does_not_fit", misfit);
  const report = estimate(body.input, catalogue);
  if (report === null) return problem(422, "nothing_to_estimate", "The usage is empty.");
  const flips = findFlips(body.input, catalogue, body.extra.integrationCost);
  const mixes = await findMixes(body.input, catalogue, body.extra);
  return Response.json(z.encode(estimateAnswerSchema, { ...report, flips, mixes }), {
    headers: { "Cache-Control": "no-store" },
  });
});
