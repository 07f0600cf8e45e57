import { z } from "zod";
import {
  type EstimateCatalogue,
  GRANT_KINDS,
  MODEL_TIERS,
  ON_EXHAUSTED,
  OPENAI_TOKENIZERS,
  RECURRENCES,
  REGIONS,
  STACKINGS,
  TEXT_KINDS,
} from "@/lib/domain/catalogue/catalogue";
import { claimWindowSchema, priceSchema, vendorModelSchema } from "./catalogue-shapes";
import { validitySchema } from "./validity";
import { list, wireCount, wireCurrency, wireDay, wireDecimal, wirePico } from "./wire";

// What the browser needs to estimate by itself, as /api/v1/catalogue sends it.

const openDay = wireDay.nullable();

const grantStart = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("claim") }),
  z.strictObject({ kind: z.literal("on"), day: wireDay }),
  z.strictObject({ kind: z.literal("first-use") }),
]);

const grant = z.strictObject({
  slug: z.string(),
  kind: z.enum(GRANT_KINDS),
  tokens: wireCount.nullable(),
  matchPermille: wireCount.nullable(),
  credit: z.strictObject({ currency: wireCurrency, pico: wirePico }).nullable(),
  percentOff: z.number().nullable(),
  models: list(z.string()).nullable(),
  validity: validitySchema,
  onExhausted: z.enum(ON_EXHAUSTED),
  recurrence: z.enum(RECURRENCES),
  starts: grantStart,
  stacking: z.enum(STACKINGS),
  tokensPerMinute: wireCount.nullable(),
});

const offer = z.strictObject({
  slug: z.string(),
  vendor: z.string(),
  window: claimWindowSchema,
  grants: list(grant),
});

const ratio = wireDecimal(4);

/** The estimate's catalogue, days and amounts as text. */
export const estimateCatalogueSchema = z.strictObject({
  revision: z.string(),
  vendors: list(
    z.strictObject({
      slug: z.string(),
      name: z.strictObject({ en: z.string(), zh: z.string() }),
      regions: list(z.enum(REGIONS)).nullable(),
      openaiCompatible: z.boolean().nullable(),
    }),
  ),
  openaiModels: list(
    z.strictObject({
      id: z.string(),
      tier: z.enum(MODEL_TIERS),
      tokenizer: z.enum(OPENAI_TOKENIZERS).nullable(),
    }),
  ),
  aliases: list(
    z.strictObject({ alias: z.string(), model: z.string(), from: openDay, until: openDay }),
  ),
  vendorModels: list(vendorModelSchema),
  prices: list(priceSchema),
  offers: list(offer),
  equivalences: list(
    z.strictObject({
      openaiModel: z.string(),
      vendor: z.string(),
      vendorModel: z.string(),
      from: openDay,
      until: openDay,
    }),
  ),
  tokenRatios: list(
    z.strictObject({
      openai: z.enum(OPENAI_TOKENIZERS),
      vendor: z.string().nullable(),
      text: z.enum(TEXT_KINDS),
      low: ratio,
      mid: ratio,
      high: ratio,
    }),
  ),
  fx: list(
    z.strictObject({ day: wireDay, cnyPerUsdMicro: wireCount, source: z.string().nullable() }),
  ),
});
estimateCatalogueSchema satisfies z.ZodType<EstimateCatalogue>;
