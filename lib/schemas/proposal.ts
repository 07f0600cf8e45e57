import { z } from "zod";
import { PROPOSED_RECORDS, type Proposal } from "@/lib/domain/catalogue/proposal";
import { bilingual, day, httpsUrl, slug } from "./catalogue-values";

const writtenValue = z.union([z.string().min(1), z.number(), z.boolean(), z.null()]);

/**
 * A proposal as a file says it. The form on an offer's page makes such a file;
 * `npm run catalogue:propose` checks it.
 */
export const proposalSchema = z.strictObject({
  record: z.strictObject({ kind: z.enum(PROPOSED_RECORDS), slug }),
  field: z.string().regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9_-]+)*$/, "Names joined by dots"),
  before: writtenValue,
  after: writtenValue,
  words: z.string().min(1).max(2_000),
  source: httpsUrl,
  day,
  why: bilingual,
});
proposalSchema satisfies z.ZodType<Proposal>;

/** One proposal or a list of them. */
export const proposalFileSchema = z
  .union([proposalSchema, z.array(proposalSchema).min(1)])
  .transform((found) => [found].flat());
