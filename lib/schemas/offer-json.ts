import { z } from "zod";
import { REGIONS } from "@/lib/domain/catalogue/catalogue";
import { OFFER_STATUSES, type Offer, PERK_KINDS, SOURCE_TIERS } from "@/lib/domain/catalogue/offer";
import { factAsOf } from "@/lib/domain/offers/fact-as-of";
import { readingState } from "@/lib/domain/offers/leading-offers";
import type { ListedOffer } from "@/lib/domain/offers/listed-offer";
import { sortOffers } from "@/lib/domain/offers/offer-sort";
import { offerStatus } from "@/lib/domain/offers/offer-status";
import type { Day } from "@/lib/domain/units/day";
import { claimWindowSchema } from "./catalogue-shapes";
import { grantSchema } from "./grant";
import { list, wireDay } from "./wire";
import { WIRE_NOTATION } from "./wire-grant";

// An offer as the API shows it. The pages draw from the same domain type.

export const bilingualSchema = z.strictObject({ en: z.string(), zh: z.string() });
const openDay = wireDay.nullable();

export const sourceRefSchema = z.strictObject({
  slug: z.string(),
  publisher: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  tier: z.enum(SOURCE_TIERS),
  voice: z.string(),
});

const statement = z.strictObject({
  id: z.string(),
  source: sourceRefSchema,
  dateText: z.string(),
  day: openDay,
  value: bilingualSchema,
  words: bilingualSchema,
  /** Made after the day the answer is of: marked, and never chosen. */
  later: z.boolean(),
});

const fact = z.strictObject({
  field: z.string(),
  value: bilingualSchema.nullable(),
  restsOn: z.string().nullable(),
  was: z.string().nullable(),
  note: bilingualSchema.nullable(),
  conflict: z.boolean(),
  statements: list(statement),
});

const quantity = z.strictObject({ amount: z.string(), unit: bilingualSchema }).nullable();
const grant = grantSchema(WIRE_NOTATION, {
  name: { slug: z.string() },
  label: { label: bilingualSchema },
  quantity: { quantity },
});

/** One offer as of a day. */
const offerJsonSchema = z.strictObject({
  slug: z.string(),
  vendor: z.strictObject({ slug: z.string(), name: bilingualSchema }),
  campaign: z.string().nullable(),
  era: z.string(),
  title: bilingualSchema,
  summary: bilingualSchema,
  noneFound: z.boolean(),
  lookedOn: openDay,
  /** Null for a vendor of whom no offer was found. */
  status: z.enum(OFFER_STATUSES).nullable(),
  claim: claimWindowSchema,
  grants: list(grant),
  perks: list(z.strictObject({ kind: z.enum(PERK_KINDS), text: bilingualSchema })),
  regions: list(z.enum(REGIONS)).nullable(),
  eligibility: list(z.strictObject({ text: bilingualSchema, code: z.string() })),
  howToClaim: bilingualSchema.nullable(),
  claimUrl: z.string().nullable(),
  claimNeeds: bilingualSchema.nullable(),
  claimSteps: list(bilingualSchema),
  openaiCompatible: z.boolean().nullable(),
  baseUrl: z.string().nullable(),
  docsUrl: z.string().nullable(),
  rateLimits: bilingualSchema.nullable(),
  confidence: z.enum(["high", "medium", "low"]),
  facts: list(fact),
  unverified: list(bilingualSchema),
});

const frame = { asOf: wireDay, catalogRevision: z.string() };
/** How many of the offers were seen lately: see `readingState`. */
export const readingStateSchema = z.strictObject({
  current: z.int(),
  stale: z.int(),
  seenOn: openDay,
});
export const offersAnswerSchema = z.strictObject({
  ...frame,
  reading: readingStateSchema,
  offers: list(offerJsonSchema),
});
export const offerAnswerSchema = z.strictObject({ ...frame, offer: offerJsonSchema });

/**
 * The listed ones among the offers as the API shows them on a day: claimable, standing, not yet open,
 * then those not seen lately, seen last first, then ended; with how many were seen lately.
 */
export function offersAsOf(offers: readonly Offer[], listed: readonly ListedOffer[], asOf: Day) {
  const bySlug = new Map(offers.map((offer) => [offer.slug, offer]));
  const inOrder = sortOffers(listed, "deadline", { asOf, locale: "en" });
  return {
    reading: readingState(listed, asOf),
    offers: inOrder.flatMap(({ slug }) => {
      const offer = bySlug.get(slug);
      return offer === undefined ? [] : [offerAsOf(offer, asOf)];
    }),
  };
}

/** The offer as the API shows it on a day. */
export function offerAsOf(
  { window, ...offer }: Offer,
  asOf: Day,
): z.output<typeof offerJsonSchema> {
  const status = offer.noneFound ? null : offerStatus(window, asOf);
  const facts = offer.facts.map((fact) => factAsOf(fact, asOf));
  return { ...offer, facts, status, claim: window };
}
