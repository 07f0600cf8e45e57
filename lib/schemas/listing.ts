import { z } from "zod";
import { REGIONS } from "@/lib/domain/catalogue/catalogue";
import type { ListedPrice, SourceRecord, VendorRecord } from "@/lib/domain/catalogue/listing";
import { LINK_STATES, OFFER_STATUSES } from "@/lib/domain/catalogue/offer";
import { priceSchema, vendorModelSchema } from "./catalogue-shapes";
import { bilingualSchema, sourceRefSchema } from "./offer-json";
import { vendorAccessSchema } from "./vendor-access";
import { list, wireDay } from "./wire";

// The catalogue's other lists, as the API answers them.

const openDay = wireDay.nullable();

const model = vendorModelSchema.extend({ note: bilingualSchema.nullable() });

const vendor = z.strictObject({
  slug: z.string(),
  name: bilingualSchema,
  regions: list(z.enum(REGIONS)).nullable(),
  access: vendorAccessSchema.nullable(),
  models: list(model),
});
vendor satisfies z.ZodType<VendorRecord>;

const price = priceSchema.extend({
  confidence: z.enum(["high", "medium", "low"]),
  note: bilingualSchema.nullable(),
  sources: list(sourceRefSchema),
});
price satisfies z.ZodType<ListedPrice>;

const source = sourceRefSchema.extend({
  dateText: z.string(),
  day: openDay,
  original: z.string().nullable(),
  looked: z
    .strictObject({ on: wireDay, found: z.enum(LINK_STATES), note: bilingualSchema.nullable() })
    .nullable(),
});
source satisfies z.ZodType<SourceRecord>;

const revision = { catalogRevision: z.string() };
/** The day asked for; today unless the request names one. */
const asOf = { asOf: wireDay };
/** On a day: with the offers known of by then, and how they stand. */
export const vendorsAnswerSchema = z.strictObject({
  ...revision,
  ...asOf,
  vendors: list(
    vendor.extend({
      offers: list(z.strictObject({ slug: z.string(), status: z.enum(OFFER_STATUSES).nullable() })),
    }),
  ),
});
/** On a day: with the list price an estimate of that day uses, null where none is known near it. */
export const modelsAnswerSchema = z.strictObject({
  ...revision,
  ...asOf,
  models: list(model.extend({ price: price.nullable() })),
});
export const pricesAnswerSchema = z.strictObject({
  ...revision,
  ...asOf,
  prices: list(price),
});
/** On a day: those that had appeared by then, and those that bear no exact day. */
export const sourcesAnswerSchema = z.strictObject({
  ...revision,
  ...asOf,
  sources: list(source),
});
