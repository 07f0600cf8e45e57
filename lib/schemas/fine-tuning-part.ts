import { z } from "zod";
import {
  TAKES_OPENAI_ROWS,
  TUNING_STATES,
  TUNING_UNITS,
  WEIGHTS_OUT,
} from "@/lib/domain/catalogue/tuning-kinds";
import type { TuningMarket } from "@/lib/domain/catalogue/tuning-market";
import type { FineTuningPart } from "@/lib/domain/estimate/tuning-exit";
import { money } from "./money";
import { list, wireCount, wireCurrency, wireDay, wireDecimal } from "./wire";

// Fine-tuning in an estimate: what the answer and a share hold of it, and what the browser computes it from.

const bilingual = z.strictObject({ en: z.string(), zh: z.string() });
const openDay = wireDay.nullable();

const cost = z
  .strictObject({ low: money, high: money, of: z.string(), dearest: z.string() })
  .nullable();

const perk = z.strictObject({
  slug: z.string(),
  name: bilingual,
  reportedOn: wireDay,
  current: z.boolean(),
  sparesAtMost: money.nullable(),
});

const exit = z.strictObject({
  slug: z.string(),
  vendor: z.string().nullable(),
  name: bilingual,
  models: list(z.string()),
  openaiRows: z.enum(TAKES_OPENAI_ROWS).nullable(),
  weightsOut: z.enum(WEIGHTS_OUT).nullable(),
  closesOn: openDay,
  training: cost,
  serving: cost,
  hosting: cost,
  perks: list(perk),
});

/** What becomes of fine-tuned models in the usage. */
export const fineTuningPart = z.strictObject({
  models: list(z.strictObject({ openaiModel: z.string(), lastDay: openDay })),
  lastJobDay: openDay,
  trainingTokens: wireCount.nullable(),
  trainingFrom: z.enum(["export", "assumption"]).nullable(),
  input: wireCount,
  output: wireCount,
  exits: list(exit),
});
fineTuningPart satisfies z.ZodType<FineTuningPart>;

const amount = wireDecimal(6);
const rate = z.strictObject({
  of: z.string(),
  unit: z.enum(TUNING_UNITS),
  currency: wireCurrency,
  amount,
  upTo: amount.nullable(),
  seenOn: openDay,
});

const host = z.strictObject({
  slug: z.string(),
  vendor: z.string().nullable(),
  name: bilingual,
  state: z.enum(TUNING_STATES),
  closesOn: openDay,
  seenUntil: openDay,
  models: list(z.string()),
  openaiRows: z.enum(TAKES_OPENAI_ROWS).nullable(),
  weightsOut: z.enum(WEIGHTS_OUT).nullable(),
  training: list(rate),
  serving: list(
    z.strictObject({
      of: z.string(),
      currency: wireCurrency,
      input: amount,
      output: amount.nullable(),
    }),
  ),
  hosting: list(rate),
});

/** Hosts that train models, and what is given away there. */
export const tuningMarketSchema = z.strictObject({
  hosts: list(host),
  perks: list(
    z.strictObject({
      slug: z.string(),
      vendor: z.string().nullable(),
      name: bilingual,
      reportedOn: openDay,
    }),
  ),
});
tuningMarketSchema satisfies z.ZodType<TuningMarket>;
