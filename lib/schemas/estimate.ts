import { z } from "zod";
import { OPENAI_TOKENIZERS, REGIONS } from "@/lib/domain/catalogue/catalogue";
import { defaultAssumptions } from "@/lib/domain/estimate/estimate";
import {
  type Assumptions,
  type EstimateInput,
  MAPPING_POLICIES,
} from "@/lib/domain/estimate/estimate-report";
import { GROWTH_STEP_DAYS } from "@/lib/domain/estimate/projection";
import { type Day, day } from "@/lib/domain/units/day";
import { parseDecimal } from "@/lib/domain/units/decimal";
import { paidItemSchema, usageCellSchema } from "./usage";
import { wireCount, wireCurrency, wireDay, wireDecimal } from "./wire";

const MAX_CELLS = 5_000;
const MAX_HORIZON_DAYS = 1_095;
const NAME = z.string().min(1).max(200);

const percent = z.int().min(0).max(100);

/** Percent with up to two decimals, as a number or as text; basis points inside. */
const growth = z
  .union([z.number(), z.string().max(12)])
  .transform((value, context) => {
    const basisPoints = parseDecimal(String(value), 2);
    if (basisPoints !== null && basisPoints > -10_000n && basisPoints <= 100_000n) {
      return basisPoints;
    }
    context.addIssue({
      code: "custom",
      message: "Percent from -99.99 to 1000, at most two decimals.",
    });
    return z.NEVER;
  })
  .meta({ description: "Percent per 30 days, compounding; at most two decimals." });

const contentMix = z
  .strictObject({ zh: percent, en: percent, code: percent })
  .refine(({ zh, en, code }) => zh + en + code === 100, "The three shares must add up to 100.");

/** Days of the projection and of grants are counted from these, and four digits have to hold their years. */
const LAST_DAY = day("2999-12-31");
const startDay = wireDay.refine((value) => value <= LAST_DAY, "Not after 2999.");

/** Tokenizers differ by a half, not tenfold: what is further off was not counted on the same text. */
const sampleRatio = wireDecimal(6).refine(
  (ratio) => ratio >= 100_000n && ratio <= 10_000_000n,
  "A ratio from 0.1 to 10.",
);

/** More tokens than this in one cell, or in all of them, is no export of anyone's. */
const MAX_TOKENS = 10n ** 15n;

const trainingTokens = wireCount.refine((count) => count <= MAX_TOKENS, "At most 10^15.");

/** Everything an estimate can be asked with; all but `usage` has a default. */
export const estimateRequestSchema = z.strictObject({
  usage: z.array(usageCellSchema).min(1).max(MAX_CELLS),
  paid: z.array(paidItemSchema).max(MAX_CELLS).optional(),
  period: z.strictObject({ from: wireDay, to: wireDay }).optional(),
  asOf: startDay.optional(),
  startOn: startDay.optional(),
  claims: z.record(NAME, startDay).optional().meta({
    description: "Offer to the day it is claimed, where that is not `startOn`.",
  }),
  horizonDays: z.int().min(1).max(MAX_HORIZON_DAYS).optional(),
  growthPercentPer30Days: growth.optional(),
  contentMix: contentMix.optional(),
  sampleRatios: z
    .record(NAME, z.partialRecord(z.enum(OPENAI_TOKENIZERS), sampleRatio))
    .optional()
    .meta({
      description:
        "Vendor tokenizer to OpenAI tokenizer to vendor tokens per OpenAI token in a sample of one's own: instead of the catalogue's ratios.",
    }),
  region: z.enum(REGIONS).optional(),
  currency: wireCurrency.optional(),
  mappingPolicy: z.enum(MAPPING_POLICIES).optional(),
  mapping: z.record(NAME, z.record(NAME, NAME.nullable())).optional(),
  unknownValidityDays: z.int().min(1).max(3_650).optional(),
  trainingTokens: trainingTokens.nullable().optional().meta({
    description:
      "Tokens of one training of a fine-tuned model, up to 10^15; without it what the export counts.",
  }),
  vendors: z.array(NAME).max(100).optional(),
});
type EstimateRequest = z.infer<typeof estimateRequestSchema>;

/** Growth over the whole horizon beyond this has no meaning, and its figures no room. */
const MAX_GROWTH = 10n ** 9n;

/** What is impossible in a request, with its path; null when nothing is. */
function impossible({
  usage,
  growthPercentPer30Days: growthBasisPoints = 0n,
  horizonDays = 365,
}: EstimateRequest): string | null {
  let sum = 0n;
  for (const [i, { meters }] of usage.entries()) {
    for (const [meter, count] of Object.entries(meters)) {
      sum += count;
      if (count > MAX_TOKENS) return `usage[${i}].meters.${meter}: more than 10^15.`;
    }
  }
  if (sum > MAX_TOKENS) return "usage: more than 10^15 in all.";
  const steps = BigInt(Math.floor((horizonDays - 1) / GROWTH_STEP_DAYS));
  return (10_000n + growthBasisPoints) ** steps > MAX_GROWTH * 10_000n ** steps
    ? "growthPercentPer30Days: the usage would grow more than a billionfold over the horizon."
    : null;
}

/** The longest period an export may cover: ten years. */
const MAX_PERIOD_DAYS = 3_653;

/**
 * A request with its defaults filled in.
 *
 * @param today the day that stands for an absent `asOf`
 * @returns a sentence instead when the parts do not fit together
 */
export function toEstimateInput(request: EstimateRequest, today: Day): EstimateInput | string {
  const { usage, paid = [], period = null } = request;
  const days = usage.map((cell) => cell.day).toSorted((a, b) => a - b);
  const [first, last] = [period?.from ?? days[0], period?.to ?? days.at(-1)];
  if (first === undefined || last === undefined || last < first) {
    return "period: it ends before it starts.";
  }
  if (last - first >= MAX_PERIOD_DAYS) return "period: it covers more than ten years.";
  if (days[0] !== undefined && days[0] < first) return "period: there is usage before it.";
  if ((days.at(-1) ?? last) > last) return "period: there is usage after it.";
  const wrong = impossible(request);
  if (wrong !== null) return wrong;
  return { usage, paid, period, assumptions: toAssumptions(request, today) };
}

function toAssumptions(request: EstimateRequest, today: Day): Assumptions {
  const defaults = defaultAssumptions(request.asOf ?? today);
  return {
    ...defaults,
    startOn: request.startOn ?? defaults.startOn,
    claims: request.claims ?? defaults.claims,
    horizonDays: request.horizonDays ?? defaults.horizonDays,
    growthBasisPoints: request.growthPercentPer30Days ?? defaults.growthBasisPoints,
    contentMix: request.contentMix ?? defaults.contentMix,
    sampleRatios: request.sampleRatios ?? defaults.sampleRatios,
    region: request.region ?? defaults.region,
    currency: request.currency ?? defaults.currency,
    mappingPolicy: request.mappingPolicy ?? defaults.mappingPolicy,
    mapping: request.mapping ?? defaults.mapping,
    unknownValidityDays: request.unknownValidityDays ?? defaults.unknownValidityDays,
    trainingTokens: request.trainingTokens ?? defaults.trainingTokens,
    vendors: request.vendors ?? defaults.vendors,
  };
}
