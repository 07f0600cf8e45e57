import { z } from "zod";
import {
  type EstimateCatalogue,
  MODEL_TIERS,
  OPENAI_TOKENIZERS,
  REGIONS,
  TEXT_KINDS,
} from "@/lib/domain/catalogue/catalogue";
import { RETIREMENT_SUBJECTS, type Retirement } from "@/lib/domain/catalogue/retirement";
import type { Score } from "@/lib/domain/catalogue/score";
import { VENDOR_PAGES } from "@/lib/domain/catalogue/vendor-page";
import { claimWindowSchema, priceSchema, vendorModelSchema } from "./catalogue-shapes";
import { httpsUrl } from "./catalogue-values";
import { tuningMarketSchema } from "./fine-tuning-part";
import { grantSchema } from "./grant";
import { list, wireCount, wireDay, wireDecimal } from "./wire";
import { WIRE_NOTATION } from "./wire-grant";

// What the browser needs to estimate by itself, as /api/v1/catalogue sends it.

const openDay = wireDay.nullable();

const grant = grantSchema(WIRE_NOTATION, { name: { slug: z.string() }, label: {}, quantity: {} });

const offer = z.strictObject({
  slug: z.string(),
  vendor: z.string(),
  window: claimWindowSchema,
  grants: list(grant),
});

const ratio = wireDecimal(4);

/** Hundreds of ends travel to every browser, so each is a row without names. */
const packedRetirement = z.codec(
  z
    .tuple([
      z.string(),
      z.enum(RETIREMENT_SUBJECTS),
      list(z.string()),
      openDay,
      openDay,
      openDay,
      list(z.tuple([z.string(), openDay]).readonly()),
    ])
    .readonly(),
  z.custom<Retirement>((value) => typeof value === "object"),
  {
    decode: ([host, subject, models, announcedOn, lastDay, latestLastDay, named]) => ({
      ...{ host, subject, models, announcedOn, lastDay, latestLastDay },
      replacements: named.map(([model, readOn]) => ({ model, readOn })),
    }),
    encode: (end) => {
      const { host, subject, models, announcedOn, lastDay, latestLastDay } = end;
      const named = end.replacements.map(({ model, readOn }) => [model, readOn] as const);
      return [host, subject, models, announcedOn, lastDay, latestLastDay, named] as const;
    },
  },
);

/** Vendor, model, benchmark, version, value, day, source. */
const packedScore = z.codec(
  z
    .tuple([z.string(), z.string(), z.string(), z.string(), z.string(), openDay, z.string()])
    .readonly(),
  z.custom<Score>((value) => typeof value === "object"),
  {
    decode: ([vendor, model, benchmark, version, value, day, source]) => ({
      ...{ vendor, model, benchmark, version, value, day, source },
    }),
    encode: ({ vendor, model, benchmark, version, ...score }) => {
      return [vendor, model, benchmark, version, score.value, score.day, score.source] as const;
    },
  },
);

const addresses = z.strictObject({
  offers: z.record(z.string(), httpsUrl),
  vendors: z.record(z.string(), z.strictObject({ kind: z.enum(VENDOR_PAGES), url: httpsUrl })),
});

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
  retirements: list(packedRetirement),
  scores: list(packedScore),
  tuning: tuningMarketSchema.optional(),
  addresses: addresses.optional(),
});
estimateCatalogueSchema satisfies z.ZodType<EstimateCatalogue>;
