import { z } from "zod";
import { type Day, parseDay } from "@/lib/domain/day";
import { parseDecimal } from "@/lib/domain/decimal";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const slug = z.string().regex(SLUG, "Lower-case words joined by hyphens");

/** The same text for both readers; neither may be missing. */
export const bilingual = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

export const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: `Not a day: ${text}` });
  return z.NEVER;
});

export const httpsUrl = z.url({ protocol: /^https$/, error: "Not an https address" });

/** A whole number, written plain or with underscores between thousands: `50_000_000`. */
export const count = z.union(
  [
    z.int().nonnegative().transform(BigInt),
    z
      .string()
      .regex(/^\d{1,3}(_\d{3})*$/)
      .transform((text) => BigInt(text.replaceAll("_", ""))),
  ],
  { error: "Not a whole number from zero up" },
);

/** An exact decimal in quotes, as a whole number of 10^-`decimals`. Never a YAML float. */
export function decimal(decimals: number) {
  return z.string().transform((text, context): bigint => {
    const parsed = parseDecimal(text, decimals);
    if (parsed !== null && parsed >= 0n) return parsed;
    context.addIssue({ code: "custom", message: `Not a number of ${decimals} decimals: ${text}` });
    return z.NEVER;
  });
}

/** An absent key is the same as null: not documented. */
export function unknownable<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}
