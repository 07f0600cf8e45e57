import { z } from "zod";
import { EVIDENCE_KINDS, type EvidenceReading } from "@/lib/domain/explain/evidence";
import { sourceRefSchema } from "./offer-json";
import { list, wireDay } from "./wire";

const reading = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  vendor: z.string().nullable(),
  about: list(z.string()),
  source: sourceRefSchema.nullable(),
  readOn: wireDay,
  holdsUntil: wireDay,
  vendors: list(z.string()),
  gainDays: z.number().int().nonnegative(),
});
reading satisfies z.ZodType<EvidenceReading>;

/** The readings first to age out first, and the one that would help most if done again. */
export const evidenceAnswerSchema = z.strictObject({
  catalogRevision: z.string(),
  asOf: wireDay,
  mostHelpful: reading.nullable(),
  readings: list(reading),
});
