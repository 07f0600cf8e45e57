import { z } from "zod";
import { FLIP_ASSUMPTIONS, type Flip } from "@/lib/domain/report/flip-report";
import { formatDecimal, parseDecimal } from "@/lib/domain/units/decimal";
import { list, wireDay } from "./wire";

// How a change of first place is told outside: days as dates, money, rates and shares as decimals.

/** An exact decimal outside, a whole number of 10^-`decimals` inside. */
function decimalAt(decimals: number, description: string) {
  return z.codec(
    z
      .string()
      .regex(/^-?\d{1,30}(\.\d{1,6})?$/)
      .meta({ description }),
    z.int(),
    {
      decode: (text, context) => {
        const parsed = parseDecimal(text, decimals);
        if (parsed !== null) return Number(parsed);
        const message = `More than ${decimals} decimals: ${text}`;
        context.issues.push({ code: "custom", message, input: text });
        return z.NEVER;
      },
      encode: (at) => formatDecimal(BigInt(at), decimals),
    },
  );
}

const dayAt: z.ZodType<number, string> = wireDay;

/** Whole numbers of the same unit inside and out. */
const wholeAt = (description: string) => z.int().meta({ description });

const change = z
  .strictObject({
    vendor: z.string(),
    rows: list(z.strictObject({ openaiModel: z.string(), vendorModel: z.string() })),
  })
  .nullable()
  .default(null);

function flipOn<Name extends Flip["assumption"], At extends z.ZodType<number>>(
  assumption: Name,
  at: At,
) {
  return z.strictObject({
    assumption: z.literal(assumption),
    from: z.string(),
    to: z.string(),
    at,
    change,
  });
}

/** `at` in the unit its assumption has in a request: see {@link Flip} for the units inside. */
export const flipSchema = z.discriminatedUnion("assumption", [
  flipOn("startOn", dayAt),
  flipOn("horizonDays", wholeAt("Days.")),
  flipOn("growthBasisPoints", wholeAt("Hundredths of a percent per 30 days.")),
  flipOn("chineseShare", decimalAt(2, "Share of the text that is Chinese, 0 to 1.")),
  flipOn("outputShare", decimalAt(2, "Share of the text tokens that are output, 0 to 1.")),
  flipOn("fx", decimalAt(6, "CNY per USD.")),
  flipOn(
    "integrationCost",
    decimalAt(2, "Money in the display currency, to connect one vendor: assumptions.currency."),
  ),
  flipOn("mapping", wholeAt("How many models of `change.vendor` change.")),
]);
flipSchema satisfies z.ZodType<Flip>;

/** As the first stored comparisons have it: every `at` a whole number of the unit inside. */
const firstStoredFlip = z.strictObject({
  assumption: z.enum(FLIP_ASSUMPTIONS),
  from: z.string(),
  to: z.string(),
  at: z.int(),
  change,
});

/** A flip of a stored comparison; written as answers have it, read in either shape. */
export const storedFlipSchema = z.union([flipSchema, firstStoredFlip]);
