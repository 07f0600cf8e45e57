import { z } from "zod";
import { list, wireDay } from "./wire";

/** What a host names instead of what it ends, as JSON in the database and in answers. */
export const replacementSchema = z.strictObject({
  model: z.string(),
  readOn: wireDay.nullable(),
});

export const replacementsSchema = list(replacementSchema);
