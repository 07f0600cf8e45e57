import { z } from "zod";
import type { CitedSource } from "@/lib/domain/catalogue/said";
import { fineTuningFileSchema } from "./catalogue-fine-tuning";
import { sourceRefSchema } from "./offer-json";
import { list, wireDay } from "./wire";

/** `later`: it is of a day after `asOf`, so nobody could have read it then. */
const citedSource = sourceRefSchema.extend({
  dateText: z.string(),
  day: wireDay.nullable(),
  later: z.boolean(),
});
citedSource satisfies z.ZodType<CitedSource>;

/** What every answer says of itself, and the sources its records name by slug. */
const answer = z.strictObject({
  catalogRevision: z.string(),
  asOf: wireDay,
  sources: list(citedSource),
});

export const fineTuningAnswerSchema = answer.extend(fineTuningFileSchema.shape);
