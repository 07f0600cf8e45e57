import { z } from "zod";
import { OPENAI_TOKENIZERS, REGIONS } from "@/lib/domain/catalogue/catalogue";
import { ON_EXHAUSTED } from "@/lib/domain/catalogue/grant";
import {
  CONFIDENCES,
  type EstimateReport,
  MAPPING_POLICIES,
  type VendorEstimate,
} from "@/lib/domain/estimate/estimate-report";
import type { ReportSummary } from "@/lib/domain/report/report-summary";
import { fineTuningPart } from "./fine-tuning-part";
import { flipSchema } from "./flip";
import { grantOutcome, storedGrantOutcome } from "./grant-outcome";
import { mixSchema } from "./mix";
import { money } from "./money";
import { baseline, deadline } from "./report-baseline";
import {
  list,
  wireCount,
  wireCurrency,
  wireDay,
  wireDecimal,
  wirePerMillion,
  wirePico,
} from "./wire";

// The estimate as the API answers it and as a share keeps it. `z.encode` out, `.parse` in.

const end = money.nullable();
const band = z.strictObject({ cautious: end, expected: end, hopeful: end });
const ratio = wireDecimal(6);
/** A part of the whole, 0 to 1. */
const part = wireDecimal(4);

export const assumptionsSchema = z.strictObject({
  asOf: wireDay,
  startOn: wireDay,
  claims: z.record(z.string(), wireDay).default({}),
  horizonDays: z.int(),
  growthBasisPoints: z.codec(z.int(), z.bigint(), { decode: BigInt, encode: Number }),
  contentMix: z.strictObject({ zh: z.int(), en: z.int(), code: z.int() }),
  sampleRatios: z.record(z.string(), z.partialRecord(z.enum(OPENAI_TOKENIZERS), ratio)).default({}),
  region: z.enum(REGIONS),
  currency: wireCurrency,
  mappingPolicy: z.enum(MAPPING_POLICIES).default("like-for-like"),
  mapping: z.record(z.string(), z.record(z.string(), z.string().nullable())),
  unknownValidityDays: z.int(),
  trainingTokens: wireCount.nullable().default(null),
  vendors: list(z.string()).nullable(),
});

const mappingRow = z.strictObject({
  openaiModel: z.string(),
  names: list(z.string()).default([]),
  vendorModel: z.string().nullable(),
  changes: list(z.strictObject({ on: wireDay, vendorModel: z.string().nullable() })).default([]),
  scores: list(
    z.strictObject({
      benchmark: z.string(),
      version: z.string(),
      openai: z.string(),
      vendor: z.string(),
    }),
  ).default([]),
  ratio: z.strictObject({ low: ratio, mid: ratio, high: ratio }).nullable(),
  price: z
    .strictObject({
      currency: wireCurrency,
      inputUncached: wirePerMillion.nullable(),
      inputCached: wirePerMillion.nullable(),
      output: wirePerMillion.nullable(),
    })
    .nullable(),
});

export const unknownSchema = z.strictObject({
  code: z.enum([
    "deadline",
    "validity",
    "scope",
    "match-rule",
    "percent-off",
    "tokenizer",
    "price-unseen-on-day",
    "no-price",
    "no-grant-figure",
    "up-to",
    "stacking",
    "price-hours",
    "price-range",
    "prompt-length",
    "batch-price",
    "fx-old",
  ]),
  about: z.string(),
  day: wireDay.nullable(),
});

const daily = z.strictObject({
  day: wireDay,
  tokens: wireCount,
  granted: wireCount,
  paid: wirePico,
});

const vendorEstimate = z.strictObject({
  vendor: z.string(),
  currency: wireCurrency,
  mapping: list(mappingRow),
  cost: band.nullable(),
  costInDisplayCurrency: band.nullable(),
  saving: band.nullable(),
  savingAgainstPaid: band.nullable(),
  steadyStatePer30Days: band.nullable(),
  grants: list(grantOutcome),
  firstPaidDay: wireDay.nullable(),
  coverage: z.strictObject({ tokens: part, money: part }),
  confidence: z.enum(CONFIDENCES).nullable().default(null),
  holdsUntil: wireDay.nullable().default(null),
  unknowns: list(unknownSchema),
  onExhausted: z.enum(ON_EXHAUSTED),
  daily: list(daily),
});
vendorEstimate satisfies z.ZodType<VendorEstimate>;

/** A whole report; see DESIGN of the API at /docs/api. */
export const reportSchema = z.strictObject({
  engineVersion: z.string(),
  catalogRevision: z.string(),
  assumptions: assumptionsSchema,
  projected: z.strictObject({ from: wireDay, to: wireDay, days: z.int(), tokens: wireCount }),
  fx: z.strictObject({
    day: wireDay,
    cnyPerUsdMicro: wireCount,
    source: z.string().nullable().default(null),
  }),
  baseline,
  deadlines: list(deadline).default([]),
  fineTuning: fineTuningPart.nullable().default(null),
  vendors: list(vendorEstimate),
  notEstimated: list(z.string()),
  ranking: z.strictObject({ horizon: list(z.string()), steadyState: list(z.string()) }),
});
reportSchema satisfies z.ZodType<EstimateReport>;

/** What `POST /api/v1/estimates` answers. `mixes` is empty unless the request asks for them. */
export const estimateAnswerSchema = reportSchema.extend({
  flips: list(flipSchema),
  mixes: list(mixSchema),
});

/** A report with curves instead of daily series: what a share keeps. */
export const reportSummarySchema = reportSchema.extend({
  vendors: list(
    vendorEstimate.omit({ daily: true }).extend({
      grants: list(storedGrantOutcome),
      curve: list(z.strictObject({ day: wireDay, paid: wirePico })),
    }),
  ),
});
reportSummarySchema satisfies z.ZodType<ReportSummary>;
