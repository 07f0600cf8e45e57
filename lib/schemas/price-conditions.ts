import { z } from "zod";
import type { PriceConditions } from "@/lib/domain/catalogue/price-conditions";
import { METERS } from "@/lib/domain/units/meter";
import { list, wireCount, wireDay, wirePerMillion } from "./wire";

const rates = z.partialRecord(z.enum(METERS), wirePerMillion);
const minute = z.int().min(0).max(1440);

const sparse = z.strictObject({
  promptTiers: list(z.strictObject({ abovePromptTokens: wireCount, perMillion: rates })).optional(),
  hours: list(
    z.strictObject({
      weekdays: list(z.int().min(1).max(7)),
      fromMinute: minute,
      untilMinute: minute,
      utcOffsetMinutes: z.int().min(-720).max(840),
      exceptDays: list(wireDay),
      perMillion: rates,
    }),
  ).optional(),
  batchPermille: wireCount.optional(),
  flexPermille: wireCount.optional(),
  priorityPermille: wireCount.optional(),
  upTo: rates.optional(),
  cacheWrites: list(
    z.strictObject({ seconds: z.int().positive(), microPerMillion: wirePerMillion }),
  ).optional(),
});

/** Conditions of a price as JSON, in the database and on the wire: what does not apply is left out. */
export const priceConditionsSchema = z
  .codec(
    sparse,
    z.custom<PriceConditions>((value) => typeof value === "object"),
    {
      decode: (written) => ({
        promptTiers: written.promptTiers ?? [],
        hours: written.hours ?? [],
        batchPermille: written.batchPermille ?? null,
        flexPermille: written.flexPermille ?? null,
        priorityPermille: written.priorityPermille ?? null,
        upTo: written.upTo ?? null,
        cacheWrites: written.cacheWrites ?? [],
      }),
      encode: withoutEmpty,
    },
  )
  .meta({
    description: "What the price depends on besides the model; what does not apply is absent.",
  });

function withoutEmpty(conditions: PriceConditions): z.output<typeof sparse> {
  const told = Object.entries(conditions).filter(
    ([, part]) => part !== null && !(Array.isArray(part) && part.length === 0),
  );
  return Object.fromEntries(told);
}
