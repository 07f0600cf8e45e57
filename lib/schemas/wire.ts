import "./jitless";
import { z } from "zod";
import { type Day, formatDay, parseDay } from "@/lib/domain/units/day";
import { formatDecimal, parseDecimal } from "@/lib/domain/units/decimal";
import { CURRENCIES, MicroPerMillion, Pico } from "@/lib/domain/units/money";
import { Tokens } from "@/lib/domain/units/tokens";

// How values that JSON has no type for cross the border: days, whole counts and exact decimals as text.

/** `YYYY-MM-DD` outside, a UTC day inside. */
export const wireDay = z.codec(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ format: "date" }),
  z.custom<Day>((value) => typeof value === "number"),
  {
    decode: (text, context) => {
      const parsed = parseDay(text);
      if (parsed !== null) return parsed;
      context.issues.push({ code: "custom", message: `Not a calendar day: ${text}`, input: text });
      return z.NEVER;
    },
    encode: (value) => formatDay(value),
  },
);

/** What is inside: a bigint of some unit. */
export function bigintOf<N extends bigint>() {
  return z.custom<N>((value) => typeof value === "bigint");
}

/** Digits outside, a whole bigint inside. Never a JSON number: those lose digits beyond 2⁵³. */
function wireWhole<N extends bigint>(unit: (count: bigint) => N) {
  return z.codec(z.string().regex(/^\d{1,30}$/), bigintOf<N>(), {
    decode: (text) => unit(BigInt(text)),
    encode: (value) => value.toString(),
  });
}

/** A whole number that is not tokens: requests, thousandths, a rate in millionths. */
export const wireCount = wireWhole((count) => count);

export const wireTokens = wireWhole(Tokens);

/** An exact decimal outside, a whole number of 10^-`decimals` inside; a plain one where it has no `unit`. */
export function wireDecimal<N extends bigint = bigint>(
  decimals: number,
  unit: (count: bigint) => N = (count) => count as N,
) {
  return z.codec(z.string().regex(/^-?\d{1,30}(\.\d{1,40})?$/), bigintOf<N>(), {
    decode: (text, context) => {
      const parsed = parseDecimal(text, decimals);
      if (parsed !== null) return unit(parsed);
      const message = `More than ${decimals} decimals: ${text}`;
      context.issues.push({ code: "custom", message, input: text });
      return z.NEVER;
    },
    encode: (value) => formatDecimal(value, decimals),
  });
}

/** Money in 10⁻¹² of its currency, as an exact decimal. */
export const wirePico = wireDecimal(12, Pico);

/** A price: the currency's units per million of a meter, as an exact decimal. */
export const wirePerMillion = wireDecimal(6, MicroPerMillion);

export const wireCurrency = z.enum(CURRENCIES);

/** An array nobody changes. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}
