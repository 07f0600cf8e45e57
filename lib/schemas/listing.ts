import { z } from "zod";
import { REGIONS } from "@/lib/domain/catalogue";
import type { ListedPrice, SourceRecord, VendorRecord } from "@/lib/domain/listing";
import { LINK_STATES } from "@/lib/domain/offer";
import { priceSchema, vendorModelSchema } from "./catalogue-shapes";
import { bilingualSchema, sourceRefSchema } from "./offer-json";
import { list, wireDay } from "./wire";

// The catalogue's other lists, as the API answers them.

const openDay = wireDay.nullable();

const model = vendorModelSchema.extend({ note: bilingualSchema.nullable() });

const vendor = z.strictObject({
  slug: z.string(),
  name: bilingualSchema,
  regions: list(z.enum(REGIONS)).nullable(),
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
export const vendorsAnswerSchema = z.strictObject({ ...revision, vendors: list(vendor) });
export const modelsAnswerSchema = z.strictObject({ ...revision, models: list(model) });
export const pricesAnswerSchema = z.strictObject({
  ...revision,
  asOf: openDay,
  prices: list(price),
});
export const sourcesAnswerSchema = z.strictObject({ ...revision, sources: list(source) });
