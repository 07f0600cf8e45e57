import { z } from "zod";
import { MIX_LIMITS, type Mix } from "@/lib/domain/split/mix";
import { money } from "./money";
import { list, wireDay, wireDecimal, wirePico } from "./wire";

/** What a request may ask about splits, beside the estimate itself. */
export const mixExtraSchema = z.strictObject({
  mixes: z
    .boolean()
    .optional()
    .meta({ description: "Also find the best split over 1, 2, 3 and any number of vendors." }),
  integrationCost: wirePico
    .refine((pico) => pico >= 0n && pico <= 10n ** 21n, "From 0 to a billion.")
    .optional()
    .meta({ description: "Cost of integrating one vendor, in the display currency." }),
});

const share = z.strictObject({
  openaiModel: z.string(),
  vendor: z.string(),
  /** 0 to 1. */
  share: wireDecimal(6),
});

/** A split over several vendors; `saving` never exceeds `bound`. */
export const mixSchema = z.strictObject({
  limit: z.enum(MIX_LIMITS),
  parts: list(z.strictObject({ vendor: z.string(), cost: money })),
  cost: money,
  saving: money,
  bound: money,
  marginal: money.nullable(),
  exact: z.boolean(),
  schedule: list(z.strictObject({ from: wireDay, to: wireDay, shares: list(share) })),
  claims: list(
    z.strictObject({
      vendor: z.string(),
      offer: z.string(),
      claimOn: wireDay,
      claimBy: wireDay.nullable(),
      useFrom: wireDay,
      validUntil: wireDay.nullable(),
    }),
  ),
  spared: money,
});
mixSchema satisfies z.ZodType<Mix>;
