import { z } from "zod";
import {
  MODEL_TIERS,
  OPENAI_TOKENIZERS,
  REGIONS,
  TEXT_KINDS,
} from "@/lib/domain/catalogue/catalogue";
import { EDIT_CHANGES, EDITED_KINDS } from "@/lib/domain/catalogue/catalogue-edit";
import { LINK_STATES, SOURCE_TIERS } from "@/lib/domain/catalogue/offer";
import { campaignSchema } from "./catalogue-campaign";
import { offerSchema } from "./catalogue-offer";
import { planSchema } from "./catalogue-plan";
import { isOneCurrencyAList, priceRowSchema } from "./catalogue-price";
import { programmeSchema } from "./catalogue-programme";
import { bilingual, count, day, decimal, httpsUrl, slug, unknownable } from "./catalogue-values";
import { vendorAccessSchema } from "./vendor-access";
import { list } from "./wire";

// The files under prisma/catalog. Strict: a key nobody reads is a mistake somebody made.

const model = z.strictObject({
  id: z.string().min(1),
  tier: z.enum(MODEL_TIERS),
  tokenizer: z.string().nullable(),
  note: unknownable(bilingual),
});

const alias = z.strictObject({
  alias: z.string().min(1),
  model: z.string().min(1),
  from: unknownable(day),
  until: unknownable(day),
});

const equivalence = z.strictObject({
  /** Model ids, or beginnings of them that end in `*`. The first rule of a vendor that fits holds. */
  openai: z.array(z.string().min(1)).min(1),
  model: z.string().min(1),
  /** Of the days it is judged for; a rule that shares a day with an earlier one is passed over. */
  from: unknownable(day),
  until: unknownable(day),
  reason: bilingual,
  source: unknownable(slug),
});

/** A figure of a public benchmark. */
const score = z.strictObject({
  model: z.string().min(1),
  benchmark: z.string().min(1),
  /** Its edition: figures of two editions are not compared. */
  version: z.string().min(1),
  value: z.string().regex(/^-?\d+(\.\d+)?$/, "An exact decimal in quotes"),
  day: unknownable(day),
  source: slug,
});

/** One vendor's file. OpenAI's own has the same shape. */
export const vendorFileSchema = z.strictObject({
  slug,
  name: bilingual,
  regions: z.array(z.enum(REGIONS)).min(1).nullable(),
  access: unknownable(vendorAccessSchema),
  models: z.array(model).default([]),
  aliases: z.array(alias).default([]),
  prices: z
    .array(priceRowSchema)
    .refine(isOneCurrencyAList, { error: "The prices of one list are in one currency" })
    .default([]),
  equivalences: z.array(equivalence).default([]),
  scores: z.array(score).default([]),
  offers: z.array(offerSchema).default([]),
});
export type VendorFile = z.output<typeof vendorFileSchema>;

export const campaignsFileSchema = list(campaignSchema);

export const plansFileSchema = list(planSchema);
export const programmesFileSchema = list(programmeSchema);

export const sourcesFileSchema = z.record(
  slug,
  z.strictObject({
    publisher: z.string().min(1),
    title: unknownable(z.string().min(1)),
    url: unknownable(httpsUrl),
    tier: z.enum(SOURCE_TIERS),
    /** As the source dates itself; an exact day is read as one. */
    date: z.string().min(1),
    /** The source it copies, itself no copy, so that one number told often is not counted often. */
    original: unknownable(slug),
    /** When somebody last followed the link, and what was there; null when nobody is known to have. */
    looked: unknownable(
      z.strictObject({ on: day, found: z.enum(LINK_STATES), note: unknownable(bilingual) }),
    ),
  }),
);
export type CatalogueSource = z.output<typeof sourcesFileSchema>[string];

/** Vendor tokens per OpenAI token in ten-thousandths: [low, mid, high]. */
const ratio = z
  .tuple([count, count, count])
  .refine(([low, mid, high]) => low > 0n && low <= mid && mid <= high, {
    error: "low ≤ mid ≤ high, above zero",
  });

/** OpenAI vocabulary → vendor vocabulary (`family`: the range over all measured) → kind of text. */
export const tokenRatiosFileSchema = z.record(
  z.enum(OPENAI_TOKENIZERS),
  z.record(z.string(), z.record(z.enum(TEXT_KINDS), ratio)),
);
export type TokenRatiosFile = z.output<typeof tokenRatiosFileSchema>;

/** What an edit touched: which records, how, and which fields of those that were there before. */
export const editRecordsSchema = z.array(
  z.strictObject({
    kind: z.enum(EDITED_KINDS),
    slug: z.string().min(1),
    change: z.enum(EDIT_CHANGES),
    fields: z.array(z.string().min(1)).default([]),
  }),
);

/** The log of our own edits, oldest first. `revision` is the digest of the content after each. */
export const editsFileSchema = z.array(
  z.strictObject({
    day,
    revision: z.string().regex(/^[0-9a-f]{64}$/),
    why: bilingual,
    records: editRecordsSchema,
  }),
);
export type EditsFile = z.output<typeof editsFileSchema>;

/** One line of fx.csv: units of each currency for one euro, and who publishes it if not the ECB. */
export const fxLineSchema = z.tuple([
  day,
  decimal(8),
  decimal(8),
  slug.default("ecb-reference-rates"),
]);
