import { z } from "zod";
import {
  type GrantStart,
  ON_EXHAUSTED,
  RECURRENCES,
  STACKINGS,
  type Validity,
} from "@/lib/domain/catalogue/grant";
import type { Day } from "@/lib/domain/units/day";
import type { Money } from "@/lib/domain/units/money";
import type { Tokens } from "@/lib/domain/units/tokens";

// A grant's shape, once. The catalogue's files and the API write its values differently, so each
// gives its own notation.

/** How a file or an answer writes the values of a grant. */
export interface GrantNotation {
  readonly day: z.ZodType<Day>;
  readonly count: z.ZodType<bigint>;
  readonly tokens: z.ZodType<Tokens>;
  readonly money: z.ZodType<Money>;
  /** A value nobody may have documented: then it is null. */
  unknownable<T>(schema: z.ZodType<T>): z.ZodType<T | null>;
  /** A value that files leave out where it is the usual one. */
  usually<T>(schema: z.ZodType<T>, value: T): z.ZodType<T>;
}

function validityOf(day: GrantNotation["day"]): z.ZodType<Validity> {
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("days"), days: z.int().positive() }),
    z.strictObject({ kind: z.literal("until"), day }),
    z.strictObject({ kind: z.literal("unlimited") }),
    z.strictObject({ kind: z.literal("unknown") }),
  ]);
}

function startOf(day: GrantNotation["day"]): z.ZodType<GrantStart> {
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("claim") }),
    z.strictObject({ kind: z.literal("on"), day }),
    z.strictObject({ kind: z.literal("first-use") }),
  ]);
}

/** Whether its scope is known has to be said, so there is no default. */
const scope = z.array(z.string().min(1)).min(1).readonly().nullable();

/**
 * The shape of a grant in a notation, a branch for each kind. `name` is how it is told from others,
 * `label` and `quantity` what is said of it in words; an estimate's grants have neither.
 */
export function grantSchema<
  Name extends z.ZodRawShape,
  Label extends z.ZodRawShape,
  Quantity extends z.ZodRawShape,
>(
  { day, count, tokens, money, unknownable, usually }: GrantNotation,
  { name, label, quantity }: { name: Name; label: Label; quantity: Quantity },
) {
  const terms = {
    models: scope,
    validity: usually(validityOf(day), { kind: "unknown" }),
    onExhausted: usually(z.enum(ON_EXHAUSTED), "unknown"),
    ...quantity,
    recurrence: usually(z.enum(RECURRENCES), "unknown"),
    starts: usually(startOf(day), { kind: "claim" }),
    stacking: usually(z.enum(STACKINGS), "unknown"),
    tokensPerMinute: unknownable(tokens),
    requestsPerMinute: unknownable(count),
    requestsPerDay: unknownable(count),
  };
  const upTo = usually(z.boolean(), false);
  return z.discriminatedUnion("kind", [
    z.strictObject({
      ...name,
      kind: z.literal("tokens"),
      ...label,
      tokens: unknownable(tokens),
      upTo,
      ...terms,
    }),
    z.strictObject({
      ...name,
      kind: z.literal("matched-tokens"),
      ...label,
      tokens: unknownable(tokens),
      matchPermille: unknownable(count),
      ...terms,
    }),
    z.strictObject({
      ...name,
      kind: z.literal("credit"),
      ...label,
      credit: unknownable(money),
      upTo,
      ...terms,
    }),
    z.strictObject({
      ...name,
      kind: z.literal("discount"),
      ...label,
      percentOff: unknownable(z.int().min(0).max(100)),
      upTo,
      ...terms,
    }),
    z.strictObject({ ...name, kind: z.literal("free-model"), ...label, ...terms }),
    z.strictObject({
      ...name,
      kind: z.literal("pack"),
      ...label,
      price: unknownable(money),
      tokens: unknownable(tokens),
      credit: unknownable(money),
      ...terms,
    }),
  ]);
}
