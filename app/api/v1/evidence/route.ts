import { datedList } from "@/lib/data/dated-list";
import { listEvidence } from "@/lib/data/evidence";
import { mostHelpful } from "@/lib/domain/explain/evidence";
import { evidenceAnswerSchema } from "@/lib/schemas/evidence-listing";

export const dynamic = "force-dynamic";

/** What the figures of `asOf` rest on and when each ages out; today unless asked for another day. */
export const GET = datedList(evidenceAnswerSchema, async (on) => {
  const readings = await listEvidence(on.asOf);
  return { ...on, mostHelpful: mostHelpful(readings), readings };
});
