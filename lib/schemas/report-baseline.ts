import { z } from "zod";
import { DEADLINE_KINDS } from "@/lib/domain/estimate/deadline";
import { money } from "./money";
import { list, wireCount, wireDay, wireDecimal } from "./wire";

/** A part of the whole, 0 to 1. */
const part = wireDecimal(4);

const listed = z.strictObject({
  money,
  atLeast: z.boolean(),
  unpriced: list(
    z.strictObject({
      model: z.string(),
      tokens: wireCount,
      reason: z.enum(["unknown-model", "no-price", "service-tier"]),
    }),
  ),
});

/** What the usage costs at OpenAI, each way of reckoning it. */
export const baseline = z.strictObject({
  list: listed,
  stay: listed
    .extend({
      switches: list(
        z.strictObject({ openaiModel: z.string(), on: wireDay, to: z.string().nullable() }),
      ),
    })
    .nullable()
    .default(null),
  paid: z
    .strictObject({
      money,
      oneOff: money.nullable().default(null),
      unmoved: money.nullable().default(null),
    })
    .nullable(),
  providers: list(z.strictObject({ vendor: z.string(), tokens: wireCount, list: money })).default(
    [],
  ),
  reachable: z.boolean(),
  savingAgainst: z.enum(["stay", "list"]).default("list"),
});

/** Thousandths, as an exact decimal: 1 is the same. */
const times = wireDecimal(3);

/** A day by which something has to be done. */
export const deadline = z.strictObject({
  kind: z.enum(DEADLINE_KINDS),
  day: wireDay,
  latestDay: wireDay,
  vendor: z.string().nullable(),
  about: z.string(),
  tokensShare: part.nullable(),
  moneyShare: part.nullable(),
  replacements: list(
    z.strictObject({
      model: z.string(),
      readOn: wireDay.nullable(),
      inputPermille: times.nullable(),
      outputPermille: times.nullable(),
    }),
  ),
});
