import { answering } from "@/lib/data/answering";
import { findPackedCatalogue } from "@/lib/data/packed-catalogue";
import { readEstimateBytes, workOn } from "@/lib/server/estimate-work";
import { overRate } from "@/lib/server/rate-limit";

export const dynamic = "force-dynamic";

const ESTIMATES = { name: "estimates", most: 600, seconds: 60 };

/** What the sent usage would cost and save at each vendor. Nothing is stored. */
export const POST = answering(async (request: Request) => {
  const refusal = overRate(request, [ESTIMATES]);
  if (refusal !== null) return refusal;
  const body = await readEstimateBytes(request);
  if (body instanceof Response) return body;
  const done = await workOn(request, { kind: "estimate", body }, await findPackedCatalogue());
  if (done instanceof Response) return done;
  return new Response(done.json, {
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  });
});
