import { z } from "zod";
import { PRICE_LISTS } from "@/lib/domain/catalogue/price-conditions";
import { METERS } from "@/lib/domain/units/meter";
import { CURRENCIES, MicroPerMillion } from "@/lib/domain/units/money";
import { CONFIDENCES } from "./catalogue-offer";
import {
  bilingual,
  clockMinute,
  count,
  day,
  decimal,
  slug,
  unknownable,
  utcOffset,
} from "./catalogue-values";

/** Per million units, in whole currency: "0.8" is ¥0.8 per million tokens. */
const rates = z
  .partialRecord(z.enum(METERS), decimal(6, MicroPerMillion))
  .refine((meters) => Object.keys(meters).length > 0, { error: "A price has a figure" });

function isAscending(tiers: readonly { readonly above: bigint }[]): boolean {
  const edges = tiers.map(({ above }) => above);
  return edges.every((edge, at) => edges.slice(0, at).every((earlier) => earlier < edge));
}

const conditions = z
  .strictObject({
    /** The whole request at these rates once its prompt is longer than `above` tokens. */
    promptTiers: z
      .array(z.strictObject({ above: count, perMillion: rates }))
      .refine(isAscending, { error: "Prompt tiers stand in ascending order" })
      .default([]),
    hours: z
      .array(
        z
          .strictObject({
            /** 1 = Monday … 7 = Sunday. */
            weekdays: z.array(z.int().min(1).max(7)).min(1),
            from: clockMinute,
            until: clockMinute,
            utcOffset,
            exceptDays: z.array(day).default([]),
            perMillion: rates,
          })
          .refine(({ from, until }) => from < until, { error: "Hours end after they begin" }),
      )
      .default([]),
    batchPermille: unknownable(count),
    flexPermille: unknownable(count),
    priorityPermille: unknownable(count),
    /** The dear end of a documented range; `perMillion` is the cheap end. */
    upTo: unknownable(rates),
    cacheWrites: z
      .array(z.strictObject({ seconds: z.int().positive(), price: decimal(6, MicroPerMillion) }))
      .default([]),
  })
  .prefault({});
export type CatalogueConditions = z.output<typeof conditions>;

export const priceRowSchema = z.strictObject({
  model: z.string().min(1),
  list: z.enum(PRICE_LISTS).default("native"),
  currency: z.enum(CURRENCIES),
  perMillion: rates,
  conditions,
  announcedOn: unknownable(day),
  effectiveFrom: unknownable(day),
  effectiveUntil: unknownable(day),
  seenFrom: unknownable(day),
  seenUntil: unknownable(day),
  /** The newest day somebody looked and found it unchanged. */
  readOn: unknownable(day),
  confidence: z.enum(CONFIDENCES),
  sources: z.array(slug).min(1),
  note: unknownable(bilingual),
});
export type CataloguePrice = z.output<typeof priceRowSchema>;

/** An estimate adds up a vendor's prices, so those of one list are in one currency. */
export function isOneCurrencyAList(rows: readonly CataloguePrice[]): boolean {
  return PRICE_LISTS.every(
    (list) => new Set(rows.flatMap((row) => (row.list === list ? row.currency : []))).size < 2,
  );
}
