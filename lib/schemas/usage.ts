import { z } from "zod";
import { METERS } from "@/lib/domain/units/meter";
import { Billed } from "@/lib/domain/units/money";
import {
  EXPORT_FORMATS,
  type PaidItem,
  PROMPT_EDGES,
  type UsageCell,
} from "@/lib/domain/usage/usage";
import { wireDay, wireDecimal } from "./wire";

/** A bill's amounts carry up to 36 decimals. */
const wireBilled = wireDecimal(36, Billed);

/** Whole units as plain digits: what any database's bigint holds. */
const units = z.codec(z.string().regex(/^\d{1,18}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (value) => value.toString(),
});

const meters = z.partialRecord(z.enum(METERS), units);

/** The part of a cell in requests with prompts longer than one edge and not longer than the next. */
const promptPart = z.strictObject({
  longerThan: z.literal(PROMPT_EDGES),
  requests: units,
  meters,
});

/** The part of a cell in one hour of its UTC day. */
const hourPart = z.strictObject({ hour: z.int().min(0).max(23), meters });

/** What one model was used for on one day, as it is answered, sent back and stored. */
export const usageCellSchema = z.strictObject({
  day: wireDay,
  model: z.string().max(200),
  batch: z.boolean(),
  tier: z.string().min(1).max(50),
  requests: units,
  meters,
  prompts: z.array(promptPart).max(PROMPT_EDGES.length).readonly().exactOptional(),
  hours: z.array(hourPart).max(24).readonly().exactOptional(),
  /** A vendor's slug where the usage is not of OpenAI's API. */
  provider: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .exactOptional(),
});
usageCellSchema satisfies z.ZodType<UsageCell>;

/** What one line item cost on one day. */
export const paidItemSchema = z.strictObject({
  day: wireDay,
  item: z.string().max(200),
  amount: wireBilled,
  currency: z.literal("USD"),
});
paidItemSchema satisfies z.ZodType<PaidItem>;

const issue = z.strictObject({
  /** From 1; 0 for the whole file. */
  line: z.int().nonnegative(),
  code: z.string().max(60),
  level: z.enum(["error", "row", "note"]),
  message: z.string().max(500),
  values: z.record(z.string(), z.string().max(80)).optional(),
});

const rows = z.strictObject({
  read: z.int().nonnegative(),
  counted: z.int().nonnegative(),
  empty: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
});

/** Sums can pass what one cell may hold. */
const sum = z.codec(z.string().regex(/^\d{1,30}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (value) => value.toString(),
});

const totals = z.strictObject({
  requests: sum,
  tokens: sum,
  meters: z.partialRecord(z.enum(METERS), sum),
  /** Null when the export has no money. */
  paid: z.strictObject({ currency: z.literal("USD"), amount: wireBilled }).nullable(),
});

const answer = z.strictObject({
  format: z.enum(EXPORT_FORMATS).nullable(),
  period: z.strictObject({ from: wireDay, to: wireDay }).nullable(),
  complete: z.boolean(),
  /** Of the export itself: unpacked, when it came in an archive. */
  bytes: z.int().nonnegative(),
  /** Of the bytes as they came; null when reading ended before the file did. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  rows,
  usage: z.array(usageCellSchema).readonly(),
  paid: z.array(paidItemSchema).readonly(),
  totals,
  issues: z.array(issue).readonly(),
});

/** What `POST /api/v1/usage` answers: everything read of one export, or of all in a zip archive. */
export const usageAnswerSchema = answer.extend({
  /** Each export of a zip archive that holds several: what they share is in each, and once in the whole. */
  files: z
    .array(answer.omit({ sha256: true, usage: true, paid: true }))
    .readonly()
    .optional(),
});
