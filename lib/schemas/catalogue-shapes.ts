import { z } from "zod";
import { MODEL_TIERS } from "@/lib/domain/catalogue/catalogue";
import { NO_CONDITIONS, PRICE_LISTS } from "@/lib/domain/catalogue/price-conditions";
import { METERS } from "@/lib/domain/units/meter";
import { priceConditionsSchema } from "./price-conditions";
import { wireCurrency, wireDay, wirePerMillion } from "./wire";

// Shapes of the catalogue that more than one answer carries.

const openDay = wireDay.nullable();

/** A model a vendor sells. */
export const vendorModelSchema = z.strictObject({
  vendor: z.string(),
  id: z.string(),
  tier: z.enum(MODEL_TIERS),
  tokenizer: z.string().nullable(),
});

/** A list price, in the currency's units per million of the meter. */
export const priceSchema = z.strictObject({
  vendor: z.string(),
  model: z.string(),
  list: z.enum(PRICE_LISTS).default("native"),
  currency: wireCurrency,
  perMillion: z.partialRecord(z.enum(METERS), wirePerMillion),
  conditions: priceConditionsSchema.default(NO_CONDITIONS),
  announcedOn: openDay.default(null),
  effectiveFrom: openDay,
  effectiveUntil: openDay,
  seenFrom: openDay,
  seenUntil: openDay,
  readOn: openDay.default(null),
});

/** When an offer can be claimed, and when it was reported. */
export const claimWindowSchema = z.strictObject({
  from: openDay,
  until: openDay,
  reportedFrom: openDay,
  reportedUntil: openDay,
  closedOn: openDay.optional(),
});
