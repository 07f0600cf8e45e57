import { z } from "zod";
import { type Day, formatDay, parseDay } from "@/lib/domain/units/day";
import { formatDecimal, parseDecimal } from "@/lib/domain/units/decimal";
import { Tokens } from "@/lib/domain/units/tokens";
import { bigintOf } from "./wire";

// Values as the files spell them. Each reads and writes, so that a catalogue can be written back.

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const slug = z.string().regex(SLUG, "Lower-case words joined by hyphens");

/** The same text for both readers; neither may be missing. */
export const bilingual = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

export const day = z.codec(
  z.string().meta({ format: "date" }),
  z.custom<Day>((value) => typeof value === "number"),
  {
    decode: (text, context): Day => {
      const parsed = parseDay(text);
      if (parsed !== null) return parsed;
      context.issues.push({ code: "custom", message: `Not a day: ${text}`, input: text });
      return z.NEVER;
    },
    encode: formatDay,
  },
);

export const httpsUrl = z.url({ protocol: /^https$/, error: "Not an https address" });

const NOT_A_COUNT = "Not a whole number from zero up";
const GROUPED_FROM = 100_000n;

/** A whole number, written plain or with underscores between thousands: `50_000_000`. */
function whole<N extends bigint>(unit: (count: bigint) => N) {
  const written = z.union(
    [z.int().nonnegative(NOT_A_COUNT), z.string().regex(/^\d{1,3}(_\d{3})*$/, NOT_A_COUNT)],
    { error: NOT_A_COUNT },
  );
  return z.codec(written, bigintOf<N>(), {
    decode: (value) => unit(BigInt(String(value).replaceAll("_", ""))),
    encode: (value) =>
      value < GROUPED_FROM ? Number(value) : value.toString().replaceAll(/\B(?=(\d{3})+$)/g, "_"),
  });
}

export const count = whole((value) => value);

export const tokens = whole(Tokens);

/**
 * An exact decimal in quotes, as a whole number of 10^-`decimals`; a plain one where it has no
 * `unit`. Never a YAML float.
 */
export function decimal<N extends bigint = bigint>(
  decimals: number,
  unit: (count: bigint) => N = (count) => count as N,
) {
  return z.codec(z.string(), bigintOf<N>(), {
    decode: (text, context): N => {
      const parsed = parseDecimal(text, decimals);
      if (parsed !== null && parsed >= 0n) return unit(parsed);
      const message = `Not a number of ${decimals} decimals: ${text}`;
      context.issues.push({ code: "custom", message, input: text });
      return z.NEVER;
    },
    encode: (value) => formatDecimal(value, decimals),
  });
}

const MINUTES_OF_HOUR = 60;

/** A time of day as minutes: "09:30" is 570. Midnight at a day's end is "24:00". */
export const clockMinute = z.codec(
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Not a time of day"),
  z.int(),
  {
    decode: (text) => Number(text.slice(0, 2)) * MINUTES_OF_HOUR + Number(text.slice(3)),
    encode: (minutes) => clockText(minutes),
  },
);

/** A zone as minutes ahead of UTC: "+08:00" is 480. */
export const utcOffset = z.codec(
  z.string().regex(/^[+-](0\d|1[0-4]):[0-5]\d$/, "Not an offset from UTC"),
  z.int(),
  {
    decode: (text) => {
      const minutes = Number(text.slice(1, 3)) * MINUTES_OF_HOUR + Number(text.slice(4));
      return text.startsWith("-") ? -minutes : minutes;
    },
    encode: (minutes) => `${minutes < 0 ? "-" : "+"}${clockText(Math.abs(minutes))}`,
  },
);

function clockText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / MINUTES_OF_HOUR))}:${two(minutes % MINUTES_OF_HOUR)}`;
}

/** An absent key is the same as null: not documented. */
export function unknownable<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}
