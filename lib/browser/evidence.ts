import type { EvidenceReading } from "@/lib/domain/explain/evidence";
import { type Day, formatDay } from "@/lib/domain/units/day";

/** What the figures of a day rest on, as the API has it. */
export async function fetchEvidence(
  asOf: Day,
  signal: AbortSignal,
): Promise<readonly EvidenceReading[]> {
  // What checks the answer is fetched beside it, so that the page does not wait for it.
  const [response, { evidenceAnswerSchema }] = await Promise.all([
    fetch(`/api/v1/evidence?asOf=${formatDay(asOf)}`, { signal }),
    import("@/lib/schemas/evidence-listing"),
  ]);
  if (!response.ok) throw new Error(`The evidence answered ${response.status}.`);
  return evidenceAnswerSchema.parse(await response.json()).readings;
}
