import { z } from "zod";
import { ON_EXHAUSTED } from "@/lib/domain/catalogue/grant";
import type { GrantOutcome } from "@/lib/domain/estimate/estimate-report";
import { formatDecimal, parseDecimal } from "@/lib/domain/units/decimal";
import { CURRENCIES } from "@/lib/domain/units/money";
import { money } from "./money";
import { wireCount, wireDay } from "./wire";

// What became of a grant as it is told outside: tokens as whole numbers, money as exact decimals of the
// currency that `unit` names.

const PICO_DECIMALS = 12;

const grantPace = z.strictObject({
  busiestDay: wireCount,
  neededPerMinute: wireCount,
  limitPerMinute: wireCount.nullable(),
  requests: z
    .strictObject({ busiestDay: wireCount, limitPerDay: wireCount })
    .nullable()
    .default(null),
  fits: z.boolean().nullable(),
  leastDays: z.int().nullable().default(null),
  validDays: z.int().nullable().default(null),
});

/** The fields around the amounts. */
const around = {
  slug: z.string(),
  upTo: z.boolean().default(false),
  validFrom: wireDay,
  validUntil: wireDay.nullable(),
  runsDryOn: wireDay.nullable(),
  onExhausted: z.enum(ON_EXHAUSTED).nullable().default(null),
  worth: money,
  packs: z
    .strictObject({ count: wireCount, each: money.nullable(), paid: money })
    .nullable()
    .default(null),
  pace: grantPace.nullable().default(null),
};

function amountsOf<Amount extends z.ZodType>(amount: Amount) {
  return {
    advertised: amount.nullable(),
    granted: amount.nullable().default(null),
    inScope: amount.nullable().default(null),
    usable: amount,
    used: amount,
    lapsed: amount,
    remaining: amount,
  };
}

/** Money outside, pico inside. */
const moneyAmount = z.codec(
  z.string().regex(/^\d{1,30}(\.\d{1,12})?$/),
  z.custom<bigint>((value) => typeof value === "bigint"),
  {
    decode: (text) => parseDecimal(text, PICO_DECIMALS) ?? 0n,
    encode: (pico) => formatDecimal(pico, PICO_DECIMALS),
  },
);

const inTokens = z.strictObject({
  ...around,
  unit: z.literal("tokens"),
  ...amountsOf(wireCount),
});

const inMoney = z.codec(
  z.strictObject({ ...around, unit: z.enum(CURRENCIES), ...amountsOf(moneyAmount) }),
  z.custom<GrantOutcome>((value) => (value as GrantOutcome).unit === "pico"),
  {
    decode: (outcome): GrantOutcome => ({ ...outcome, unit: "pico" }),
    encode: (outcome) => ({ ...outcome, unit: outcome.worth.currency }),
  },
);

/** What became of a grant, as answers have it: `unit` is `tokens`, or the currency of the amounts. */
export const grantOutcome = z.union([inTokens, inMoney]);
grantOutcome satisfies z.ZodType<GrantOutcome>;

/** As the first stored comparisons have it: money in 10⁻¹² of the currency of `worth`. */
const firstStored = z.strictObject({
  ...around,
  unit: z.enum(["tokens", "pico"]),
  ...amountsOf(wireCount),
});

/** A grant of a stored comparison; written as answers have it, read in either shape. */
export const storedGrantOutcome = z.union([inTokens, inMoney, firstStored]);
storedGrantOutcome satisfies z.ZodType<GrantOutcome>;
