import { answering } from "@/lib/data/answering";
import { findEstimateCatalogue } from "@/lib/data/estimate-catalogue";
import { misfitOf } from "@/lib/domain/estimate/misfit";
import { shareExtraSchema } from "@/lib/schemas/share";
import { buildSnapshot } from "@/lib/server/build-snapshot";
import { readEstimateRequest } from "@/lib/server/estimate-request";
import { problem } from "@/lib/server/problem";
import { storeShare } from "./store-share";

export const dynamic = "force-dynamic";

/** Stores a comparison and answers its link and, once, the token that manages it. */
export const POST = answering(async (request: Request) => {
  const body = await readEstimateRequest(request, shareExtraSchema);
  if (body instanceof Response) return body;
  const { title = null, note = null, hideVolumes = false, expiresInDays } = body.extra;
  return storeShare(request, {
    ...{ digest: body.digest, expiresInDays },
    snapshot: async () => {
      const choice = { title, note, hideVolumes };
      const catalogue = await findEstimateCatalogue();
      const misfit = misfitOf(body.input, catalogue);
      if (misfit !== null) return problem(422, "does_not_fit", misfit);
      const built = buildSnapshot(body.input, choice, catalogue);
      if (built === null) return problem(422, "nothing_to_estimate", "The usage is empty.");
      if (built !== "too-large") return built;
      const detail = "A share may have 64 KB compressed: share a shorter period.";
      return problem(413, "share_too_large", detail);
    },
  });
});
