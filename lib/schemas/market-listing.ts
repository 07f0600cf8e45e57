import { z } from "zod";
import { OFFER_STATUSES } from "@/lib/domain/catalogue/offer";
import type { CitedSource } from "@/lib/domain/catalogue/said";
import { TUNING_STATES_ON_DAY } from "@/lib/domain/offers/tuning-state";
import { campaignSchema } from "./catalogue-campaign";
import { fineTuningFileSchema, tuningHostSchema } from "./catalogue-fine-tuning";
import { planSchema } from "./catalogue-plan";
import { programmeSchema } from "./catalogue-programme";
import { sourceRefSchema } from "./offer-json";
import { asOfQuerySchema } from "./offer-query";
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

export const fineTuningAnswerSchema = answer.extend({
  ...fineTuningFileSchema.shape,
  // `state` as it was on `asOf`; what a file must say beside it is checked where it is read.
  hosts: list(z.strictObject({ ...tuningHostSchema.shape, state: z.enum(TUNING_STATES_ON_DAY) })),
});

/** On `asOf`, by the rule of offers. */
const status = z.enum(OFFER_STATUSES);

export const plansAnswerSchema = answer.extend({ plans: list(planSchema.extend({ status })) });

export const programmesAnswerSchema = answer.extend({
  // A record of its own: what a file must say beside it is checked where it is read.
  programmes: list(z.strictObject({ ...programmeSchema.shape, status })),
});

export const campaignsAnswerSchema = answer.extend({ campaigns: list(campaignSchema) });

/** How plans and programmes can be asked for. */
export const ofVendorQuerySchema = asOfQuerySchema.extend({
  vendor: z.string().max(100).optional(),
});

/** A moment, in UTC. */
const moment = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** A page of the revisions that were in force; `bytes` of a revision's text, null where it is not held. */
export const revisionsAnswerSchema = z.strictObject({
  revisions: list(
    z.strictObject({
      digest: z.string(),
      inForceSince: moment,
      bytes: z.int().nullable(),
    }),
  ),
  /** `before` of the next page; null on the last one. */
  next: moment.nullable(),
});

const MOST_REVISIONS = 200;

/** Which page of them is asked for: those put in force before a moment, newest first. */
export const revisionsQuerySchema = z.strictObject({
  before: moment.optional(),
  limit: z.coerce.number().int().min(1).max(MOST_REVISIONS).default(50),
});

/** Which revision of the catalogue is asked for; the one in force where none is named. */
export const archiveQuerySchema = z.strictObject({
  revision: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
