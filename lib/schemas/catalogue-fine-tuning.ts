import { z } from "zod";
import { type FineTuning, TUNING_ADVICE, TUNING_METHODS } from "@/lib/domain/catalogue/fine-tuning";
import {
  TAKES_OPENAI_ROWS,
  TUNING_STATES,
  TUNING_UNITS,
  WEIGHTS_OUT,
} from "@/lib/domain/catalogue/tuning-kinds";
import { CONFIDENCES } from "./catalogue-offer";
import { bilingual, day, decimal, slug, unknownable } from "./catalogue-values";
import { saidSchema } from "./said";
import { list, wireCurrency } from "./wire";

// fine-tuning.yaml, and the same in the database and in answers.

const name = z.string().min(1);
const confidence = z.enum(CONFIDENCES);
const statements = z.array(saidSchema).min(1).readonly();
const sources = z.array(slug).min(1).readonly();
/** The currency's units, an exact decimal in quotes. */
const amount = decimal(6);

const rate = z
  .strictObject({
    of: name,
    unit: z.enum(TUNING_UNITS),
    currency: wireCurrency,
    amount,
    upTo: unknownable(amount),
    seenOn: unknownable(day),
    note: unknownable(bilingual),
    confidence,
    sources,
  })
  .refine((of) => of.upTo === null || of.upTo > of.amount, {
    error: "A range ends above its start",
  });

const tunedPrice = z.strictObject({
  of: name,
  currency: wireCurrency,
  input: amount,
  output: unknownable(amount),
  note: unknownable(bilingual),
  confidence,
  sources,
});

/** Who trains models, as a file says it. */
export const tuningHostSchema = z
  .strictObject({
    slug,
    vendor: unknownable(slug),
    name: bilingual,
    state: z.enum(TUNING_STATES),
    closesOn: unknownable(day),
    seenUntil: unknownable(day),
    models: list(name).default([]),
    methods: list(z.enum(TUNING_METHODS)).default([]),
    openaiRows: unknownable(z.enum(TAKES_OPENAI_ROWS)),
    weightsOut: unknownable(z.enum(WEIGHTS_OUT)),
    training: list(rate).default([]),
    serving: list(tunedPrice).default([]),
    hosting: list(rate).default([]),
    confidence,
    statements,
  })
  .superRefine((of, context) => {
    const isSaid = (about: string) => of.statements.some((said) => said.about === about);
    const answers = { rows: of.openaiRows, weights: of.weightsOut, state: of.state };
    for (const [about, answer] of Object.entries(answers))
      if (answer !== null && !isSaid(about))
        context.addIssue({ code: "custom", message: `No statement about ${about}` });
  });

const perk = z.strictObject({
  slug,
  vendor: unknownable(slug),
  name: bilingual,
  offer: unknownable(slug),
  reportedOn: unknownable(day),
  confidence,
  statements,
});

const step = z.strictObject({
  slug,
  host: slug,
  on: day,
  lastSafeDay: unknownable(day),
  confidence,
  statements,
});

const openai = z.strictObject({
  model: name,
  training: unknownable(amount),
  perHour: z.boolean().default(false),
  input: unknownable(amount),
  cached: unknownable(amount),
  output: unknownable(amount),
  seenFrom: unknownable(day),
  closesOn: unknownable(day),
  note: unknownable(bilingual),
  confidence,
  sources,
});

const advice = z.strictObject({
  slug,
  kind: z.enum(TUNING_ADVICE),
  title: bilingual,
  statements,
});

export const fineTuningFileSchema = z.strictObject({
  hosts: list(tuningHostSchema),
  perks: list(perk),
  steps: list(step),
  openai: list(openai),
  advice: list(advice),
});
fineTuningFileSchema satisfies z.ZodType<FineTuning>;
export type FineTuningFile = z.output<typeof fineTuningFileSchema>;
