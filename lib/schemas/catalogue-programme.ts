import { z } from "zod";
import { PROGRAMME_CURRENCIES, type Programme } from "@/lib/domain/catalogue/programme";
import { CONFIDENCES } from "./catalogue-offer";
import { bilingual, count, day, decimal, httpsUrl, slug, unknownable } from "./catalogue-values";
import { saidSchema } from "./said";

/** A record of programmes.yaml, and the same in the database and in answers. */
export const programmeSchema = z
  .strictObject({
    slug,
    vendor: unknownable(slug),
    giver: bilingual,
    title: bilingual,
    credit: unknownable(
      z.strictObject({
        currency: z.enum(PROGRAMME_CURRENCIES),
        amount: decimal(6),
        upTo: z.boolean().default(false),
      }),
    ),
    tokens: unknownable(count),
    opensOn: unknownable(day),
    closesOn: unknownable(day),
    reportedFrom: unknownable(day),
    reportedUntil: unknownable(day),
    validDays: unknownable(z.int().positive()),
    who: unknownable(bilingual),
    applyUrl: unknownable(httpsUrl),
    confidence: z.enum(CONFIDENCES),
    statements: z.array(saidSchema).min(1).readonly(),
  })
  .superRefine(({ credit, tokens, statements }, context) => {
    const isSaid = statements.some(({ about }) => about === "amount");
    if ((credit !== null || tokens !== null) && !isSaid)
      context.addIssue({ code: "custom", message: "No statement about amount" });
  });
programmeSchema satisfies z.ZodType<Programme>;
