import { z } from "zod";
import type { Said } from "@/lib/domain/catalogue/said";
import { bilingual, slug } from "./catalogue-values";

/** What some sources say of one side of a record, in the files, in the database and in answers. */
export const saidSchema = z.strictObject({
  about: slug,
  words: bilingual,
  conflict: z.boolean().default(false),
  sources: z.array(slug).min(1).readonly(),
});
saidSchema satisfies z.ZodType<Said>;
