import "server-only";
import type { Price } from "@/lib/domain/catalogue/catalogue";
import { METERS, type Meter } from "@/lib/domain/units/meter";
import { MicroPerMillion } from "@/lib/domain/units/money";
import { priceConditionsSchema } from "@/lib/schemas/price-conditions";
import type { Prisma } from "@/prisma/generated/client";
import { dayOrNull } from "./row-values";

/** Columns of a price. */
export const priceFields = {
  vendorSlug: true,
  modelId: true,
  list: true,
  currency: true,
  conditions: true,
  announcedOn: true,
  inputUncachedMicroPerMillion: true,
  inputCachedMicroPerMillion: true,
  cacheWriteMicroPerMillion: true,
  outputMicroPerMillion: true,
  embeddingInputMicroPerMillion: true,
  trainingMicroPerMillion: true,
  imagesMicroPerMillion: true,
  audioSecondsMicroPerMillion: true,
  charactersMicroPerMillion: true,
  effectiveFrom: true,
  effectiveUntil: true,
  seenFrom: true,
  seenUntil: true,
  readOn: true,
} satisfies Prisma.PriceSelect;

/** By vendor and model, oldest row first. */
export const priceOrder = [
  { vendorSlug: "asc" },
  { modelId: "asc" },
  { position: "asc" },
] satisfies Prisma.PriceOrderByWithRelationInput[];

type Row = Prisma.PriceGetPayload<{ select: typeof priceFields }>;

/** A list price; meters the vendor has no price for are absent. */
export function toPrice(row: Row): Price {
  const perMillion: { [M in Meter]?: MicroPerMillion } = {};
  for (const meter of METERS) {
    const figure = row[`${meter}MicroPerMillion`];
    if (figure !== null) perMillion[meter] = MicroPerMillion(figure);
  }
  return {
    vendor: row.vendorSlug,
    model: row.modelId,
    list: row.list,
    currency: row.currency,
    perMillion,
    conditions: priceConditionsSchema.parse(row.conditions),
    announcedOn: dayOrNull(row.announcedOn),
    effectiveFrom: dayOrNull(row.effectiveFrom),
    effectiveUntil: dayOrNull(row.effectiveUntil),
    seenFrom: dayOrNull(row.seenFrom),
    seenUntil: dayOrNull(row.seenUntil),
    readOn: dayOrNull(row.readOn),
  };
}
