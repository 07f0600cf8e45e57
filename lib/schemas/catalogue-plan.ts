import { z } from "zod";
import {
  KEY_USES,
  PLAN_KINDS,
  type Plan,
  QUOTA_UNITS,
  QUOTA_WINDOWS,
} from "@/lib/domain/catalogue/plan";
import { PRICE_LISTS } from "@/lib/domain/catalogue/price-conditions";
import { CONFIDENCES } from "./catalogue-offer";
import { bilingual, count, day, decimal, httpsUrl, slug, unknownable } from "./catalogue-values";
import { saidSchema } from "./said";
import { list, wireCurrency } from "./wire";

// plans.yaml, and the same in the database and in answers.

const name = z.string().min(1);
const price = unknownable(decimal(6));
const yesOrNo = unknownable(z.boolean());

const quota = z.strictObject({
  amount: count,
  unit: z.enum(QUOTA_UNITS),
  per: unknownable(z.enum(QUOTA_WINDOWS)),
  estimated: z.boolean().default(false),
});

const tier = z.strictObject({
  name,
  currency: wireCurrency,
  month: price,
  quarter: price,
  year: price,
  firstMonth: price,
  perSeat: z.boolean().default(false),
  quotas: list(quota).default([]),
  note: unknownable(bilingual),
});

export const planSchema = z.strictObject({
  slug,
  vendor: unknownable(slug),
  seller: bilingual,
  title: bilingual,
  kind: z.enum(PLAN_KINDS),
  reportedFrom: unknownable(day),
  reportedUntil: unknownable(day),
  closedOn: unknownable(day),
  models: list(name).default([]),
  tools: list(name).default([]),
  keyUse: unknownable(z.enum(KEY_USES)),
  openaiCompatible: yesOrNo,
  baseUrl: unknownable(httpsUrl),
  rollsOver: yesOrNo,
  onExhausted: unknownable(z.enum(["stops", "bills"])),
  realName: yesOrNo,
  trainsOnPrompts: yesOrNo,
  commercialUse: yesOrNo,
  payAsYouGo: unknownable(z.strictObject({ model: name, list: z.enum(PRICE_LISTS) })),
  tiers: list(tier).default([]),
  confidence: z.enum(CONFIDENCES),
  statements: z.array(saidSchema).min(1).readonly(),
});
planSchema satisfies z.ZodType<Plan>;
