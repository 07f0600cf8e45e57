import { z } from "zod";
import type { Campaign } from "@/lib/domain/catalogue/campaign";
import { bilingual, day, slug, unknownable } from "./catalogue-values";
import { saidSchema } from "./said";
import { list } from "./wire";

const sources = z.array(slug).min(1).readonly();

/** What campaigns.yaml says of an event beside its name and days; in the database and in answers too. */
export const campaignStorySchema = z.strictObject({
  steps: list(z.strictObject({ on: day, words: bilingual, sources })).default([]),
  answers: list(
    z.strictObject({
      vendor: unknownable(slug),
      name: bilingual,
      offer: unknownable(slug),
      words: bilingual,
      sources,
    }),
  ).default([]),
  statements: list(saidSchema).default([]),
});

/** An event that offers answer. */
export const campaignSchema = z.strictObject({
  slug,
  name: bilingual,
  summary: bilingual,
  announcedOn: day,
  effectiveOn: unknownable(day),
  ...campaignStorySchema.shape,
});
campaignSchema satisfies z.ZodType<Campaign>;
