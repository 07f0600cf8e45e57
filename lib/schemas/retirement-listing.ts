import { z } from "zod";
import type { ListedRetirement } from "@/lib/domain/catalogue/listing";
import { RETIREMENT_SUBJECTS } from "@/lib/domain/catalogue/retirement";
import type { Score } from "@/lib/domain/catalogue/score";
import { bilingualSchema, sourceRefSchema } from "./offer-json";
import { asOfQuerySchema } from "./offer-query";
import { replacementsSchema } from "./retirement-json";
import { list, wireDay } from "./wire";

const openDay = wireDay.nullable();

const statement = z.strictObject({
  source: sourceRefSchema,
  dateText: z.string(),
  day: openDay,
  announcedOn: openDay,
  lastDay: openDay,
  replacements: list(z.string()),
  words: bilingualSchema.nullable(),
});

const retirement = z.strictObject({
  slug: z.string(),
  host: z.string(),
  subject: z.enum(RETIREMENT_SUBJECTS),
  models: list(z.string()),
  announcedOn: openDay,
  lastDay: openDay,
  latestLastDay: openDay,
  replacements: replacementsSchema,
  confidence: z.enum(["high", "medium", "low"]),
  conflict: z.boolean(),
  note: bilingualSchema.nullable(),
  statements: list(statement),
});
retirement satisfies z.ZodType<ListedRetirement>;

/** `later`: the source is of a day after `asOf`, so nobody could have read it then. */
export const retirementsAnswerSchema = z.strictObject({
  catalogRevision: z.string(),
  asOf: wireDay,
  retirements: list(
    retirement.extend({ statements: list(statement.extend({ later: z.boolean() })) }),
  ),
});

const score = z.strictObject({
  vendor: z.string(),
  model: z.string(),
  benchmark: z.string(),
  version: z.string(),
  value: z.string(),
  day: openDay,
  source: z.string(),
});
score satisfies z.ZodType<Score>;

export const scoresAnswerSchema = z.strictObject({
  catalogRevision: z.string(),
  asOf: wireDay,
  scores: list(score),
});

/** How a list of ends can be asked for. */
export const retirementsQuerySchema = asOfQuerySchema.extend({
  host: z.string().max(100).optional(),
  model: z.string().max(200).optional(),
});
