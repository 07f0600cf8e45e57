import { z } from "zod";
import { REGIONS } from "@/lib/domain/catalogue/catalogue";
import { GRANT_KINDS } from "@/lib/domain/catalogue/grant";
import { OFFER_STATUSES, PERK_KINDS } from "@/lib/domain/catalogue/offer";
import { wireDay } from "./wire";

export const asOfQuerySchema = z.strictObject({ asOf: wireDay.optional() });

/** How a list of offers can be asked for. */
export const offersQuerySchema = asOfQuerySchema.extend({
  vendor: z.string().max(100).optional(),
  status: z.enum(OFFER_STATUSES).optional(),
  kind: z.enum([...GRANT_KINDS, ...PERK_KINDS]).optional(),
  eligibility: z.string().max(100).optional(),
  compatible: z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional(),
  region: z.enum([...REGIONS, "unknown"]).optional(),
  q: z.string().max(200).optional(),
});
