import { z } from "zod";
import { REGIONS } from "@/lib/domain/catalogue/catalogue";
import { PERK_KINDS } from "@/lib/domain/catalogue/offer";
import { bilingual, count, day, httpsUrl, slug, tokens, unknownable } from "./catalogue-values";
import { grantSchema } from "./grant";
import { money } from "./money";

export const CONFIDENCES = ["high", "medium", "low"] as const;
export const ERAS = [
  "migration-2024",
  "promo-2024",
  "standing-2024",
  "migration-2025",
  "standing-2025-26",
  "standing-global",
] as const;

const grant = grantSchema(
  {
    day,
    count,
    tokens,
    money,
    unknownable,
    usually: (schema, value) => schema.default(value as never),
  },
  {
    /** Within its offer; the catalogue's slug is `offer/name`. */
    name: { name: slug },
    label: { label: bilingual },
    quantity: {
      quantity: unknownable(
        z.strictObject({ amount: z.string().regex(/^\d+(\.\d+)?$/), unit: bilingual }),
      ),
    },
  },
);

const statement = z.strictObject({
  source: slug,
  /** When the source says it on another day than its own. */
  date: z.string().min(1).optional(),
  value: bilingual,
  words: bilingual,
});

const fact = z
  .strictObject({
    field: slug,
    value: unknownable(bilingual),
    /** The source whose statement the value is. */
    restsOn: unknownable(slug),
    /** The source that tells the earlier, larger value, where a grant has shrunk. */
    was: unknownable(slug),
    note: unknownable(bilingual),
    conflict: z.boolean().default(false),
    statements: z.array(statement).default([]),
  })
  .superRefine(({ restsOn, was, value, note, conflict, statements }, context) => {
    const sources = statements.map(({ source }) => source);
    const values = new Set(statements.map((one) => one.value.en));
    const complain = (message: string) => context.addIssue({ code: "custom", message });
    if (new Set(sources).size < sources.length) complain("A source speaks twice of one field");
    if (restsOn && !sources.includes(restsOn)) complain(`Rests on ${restsOn}, which says nothing`);
    if (was && (was === restsOn || !sources.includes(was)))
      complain(`Was more by ${was}, which says nothing else`);
    if (value && !restsOn && !note)
      complain("A value rests on a statement, or a note says why not");
    if (conflict && !note) complain("A conflict needs a note that says what differs");
    if (values.size > 1 && !note) complain("Statements differ: a note has to say how");
  });

export const offerSchema = z
  .strictObject({
    slug,
    campaign: unknownable(slug),
    era: z.enum(ERAS),
    title: bilingual,
    summary: bilingual,
    noneFound: z.boolean().default(false),
    lookedOn: unknownable(day),
    window: z
      .strictObject({
        from: unknownable(day),
        until: unknownable(day),
        reportedFrom: unknownable(day),
        reportedUntil: unknownable(day),
        /** The vendor ended it, or its platform closed: last day at the latest. */
        closedOn: unknownable(day),
      })
      .prefault({}),
    grants: z.array(grant).default([]),
    perks: z.array(z.strictObject({ kind: z.enum(PERK_KINDS), text: bilingual })).default([]),
    /** Where it can be claimed from; null where the vendor's own regions say all that is known. */
    regions: unknownable(z.array(z.enum(REGIONS)).min(1)),
    eligibility: z.array(z.strictObject({ code: slug, text: bilingual })).default([]),
    howToClaim: unknownable(bilingual),
    /** The vendor's own page where it is claimed. */
    claimUrl: unknownable(httpsUrl),
    claimNeeds: unknownable(bilingual),
    /** In order; empty when no source documents them. */
    claimSteps: z.array(bilingual).default([]),
    openaiCompatible: unknownable(z.boolean()),
    baseUrl: unknownable(httpsUrl),
    docsUrl: unknownable(httpsUrl),
    rateLimits: unknownable(bilingual),
    confidence: z.enum(CONFIDENCES),
    facts: z.array(fact).default([]),
    unverified: z.array(bilingual).default([]),
  })
  .refine(({ noneFound, grants, perks }) => !noneFound || grants.length + perks.length === 0, {
    error: "No offer was found, yet it grants something",
  });

export type CatalogueOffer = z.output<typeof offerSchema>;
