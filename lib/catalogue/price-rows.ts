import { z } from "zod";
import { bilingual, dateOf } from "@/lib/data/row-values";
import type { PriceConditions, Rates } from "@/lib/domain/catalogue/price-conditions";
import { METERS } from "@/lib/domain/units/meter";
import type { VendorFile } from "@/lib/schemas/catalogue";
import type { CatalogueConditions } from "@/lib/schemas/catalogue-price";
import { priceConditionsSchema } from "@/lib/schemas/price-conditions";
import type { Prisma } from "@/prisma/generated/client";

type Prices = VendorFile["prices"];

/** A vendor's list prices and who has seen each. */
export function priceRows({ slug, prices }: VendorFile): Prisma.PriceCreateManyInput[] {
  return prices.map(({ model, list, currency, perMillion, confidence, note, ...price }, at) => ({
    id: priceId(slug, prices, at),
    vendorSlug: slug,
    modelId: model,
    position: positionOf(prices, at),
    list,
    currency,
    inputUncachedMicroPerMillion: perMillion.inputUncached ?? null,
    inputCachedMicroPerMillion: perMillion.inputCached ?? null,
    cacheWriteMicroPerMillion: perMillion.cacheWrite ?? null,
    outputMicroPerMillion: perMillion.output ?? null,
    embeddingInputMicroPerMillion: perMillion.embeddingInput ?? null,
    trainingMicroPerMillion: perMillion.training ?? null,
    imagesMicroPerMillion: perMillion.images ?? null,
    audioSecondsMicroPerMillion: perMillion.audioSeconds ?? null,
    charactersMicroPerMillion: perMillion.characters ?? null,
    conditions: z.encode(priceConditionsSchema, toConditions(price.conditions)),
    announcedOn: dateOf(price.announcedOn),
    effectiveFrom: dateOf(price.effectiveFrom),
    effectiveUntil: dateOf(price.effectiveUntil),
    seenFrom: dateOf(price.seenFrom),
    seenUntil: dateOf(price.seenUntil),
    readOn: dateOf(price.readOn),
    confidence,
    ...bilingual("note", note),
  }));
}

export function priceSourceRows({ slug, prices }: VendorFile): Prisma.PriceSourceCreateManyInput[] {
  return prices.flatMap(({ sources }, at) =>
    sources.map((sourceSlug, position) => ({
      priceId: priceId(slug, prices, at),
      sourceSlug,
      position,
    })),
  );
}

/** Stable while rows are only ever added after those of the same model. */
function priceId(vendor: string, prices: Prices, at: number): string {
  return `${vendor}/${prices[at]?.model}/${positionOf(prices, at)}`;
}

function positionOf(prices: Prices, at: number): number {
  const model = prices[at]?.model;
  return prices.slice(0, at).filter((price) => price.model === model).length;
}

/** Conditions as the files spell them, under the domain's names. */
export function toConditions(written: CatalogueConditions): PriceConditions {
  return {
    ...written,
    promptTiers: written.promptTiers.map(({ above, perMillion }) => ({
      abovePromptTokens: above,
      perMillion,
    })),
    hours: written.hours.map(({ from, until, utcOffset, ...hours }) => ({
      ...hours,
      fromMinute: from,
      untilMinute: until,
      utcOffsetMinutes: utcOffset,
    })),
    cacheWrites: written.cacheWrites.map(({ seconds, price }) => ({
      seconds,
      microPerMillion: price,
    })),
  };
}

/** PostgreSQL keeps no order of keys; the files name meters in theirs. */
function inMeterOrder(rates: Rates): Rates {
  const known = METERS.filter((meter) => rates[meter] !== undefined);
  return Object.fromEntries(known.map((meter) => [meter, rates[meter]]));
}

/** The way back: what the database holds, as the files spell it. */
export function writtenConditions(held: unknown): CatalogueConditions {
  const conditions = priceConditionsSchema.parse(held);
  return {
    ...conditions,
    upTo: conditions.upTo === null ? null : inMeterOrder(conditions.upTo),
    promptTiers: conditions.promptTiers.map(({ abovePromptTokens, perMillion }) => ({
      above: abovePromptTokens,
      perMillion: inMeterOrder(perMillion),
    })),
    hours: conditions.hours.map(({ fromMinute, untilMinute, utcOffsetMinutes, ...hours }) => ({
      weekdays: [...hours.weekdays],
      from: fromMinute,
      until: untilMinute,
      utcOffset: utcOffsetMinutes,
      exceptDays: [...hours.exceptDays],
      perMillion: inMeterOrder(hours.perMillion),
    })),
    cacheWrites: conditions.cacheWrites.map(({ seconds, microPerMillion }) => ({
      seconds,
      price: microPerMillion,
    })),
  };
}
