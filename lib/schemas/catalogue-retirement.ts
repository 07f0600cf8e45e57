import { z } from "zod";
import { RETIREMENT_SUBJECTS } from "@/lib/domain/catalogue/retirement";
import { CONFIDENCES } from "./catalogue-offer";
import { bilingual, day, slug, unknownable } from "./catalogue-values";

/** What one source says of an end. What it does not say is absent. */
const statement = z.strictObject({
  source: slug,
  /** When the source says it on another day than its own. */
  date: z.string().min(1).optional(),
  announcedOn: unknownable(day),
  lastDay: unknownable(day),
  replacements: z.array(z.string().min(1)).default([]),
  /** What the days and names leave out, in our own words. */
  words: unknownable(bilingual),
});

const retirement = z
  .strictObject({
    slug,
    subject: z.enum(RETIREMENT_SUBJECTS).default("model"),
    /** Ids at the host; none for a whole platform. */
    models: z.array(z.string().min(1)).default([]),
    announcedOn: unknownable(day),
    /** The earliest day that still stands where sources differ; null: announced for no known day. */
    lastDay: unknownable(day),
    /** Only where sources differ: the latest. */
    latestLastDay: unknownable(day),
    replacements: z
      .array(z.strictObject({ model: z.string().min(1), readOn: unknownable(day) }))
      .default([]),
    confidence: z.enum(CONFIDENCES),
    /** Statements give different days. */
    conflict: z.boolean().default(false),
    note: unknownable(bilingual),
    statements: z.array(statement).min(1),
  })
  .superRefine(({ subject, models, lastDay, latestLastDay }, context) => {
    const complain = (message: string) => context.addIssue({ code: "custom", message });
    if (subject !== "platform" && models.length === 0) complain("Only a platform names no model");
    if (latestLastDay !== null && (lastDay === null || latestLastDay <= lastDay))
      complain("The latest last day comes after the earliest");
  });

/** retirements/<host>.yaml: what ends at one host, a vendor or a cloud that serves another's models. */
export const retirementsFileSchema = z.array(retirement);
export type RetirementsFile = z.output<typeof retirementsFileSchema>;
