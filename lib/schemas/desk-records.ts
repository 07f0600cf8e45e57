import "./jitless";
import { z } from "zod";
import { canonicalJson, storableText } from "./canonical-json";
import { sourcesFileSchema, tokenRatiosFileSchema, vendorFileSchema } from "./catalogue";
import { campaignSchema } from "./catalogue-campaign";
import { fineTuningFileSchema } from "./catalogue-fine-tuning";
import { offerSchema } from "./catalogue-offer";
import { planSchema } from "./catalogue-plan";
import { priceRowSchema } from "./catalogue-price";
import { programmeSchema } from "./catalogue-programme";
import { retirementsFileSchema } from "./catalogue-retirement";

// A record is what the desk edits as one: an entry of the files under prisma/catalog, in their shape.
// Rates are no kind of record: fx.csv is the ECB's own table.

const { shape } = vendorFileSchema;
const { shape: tuning } = fineTuningFileSchema;

const SCHEMAS = {
  /** A vendor's file without its lists; the aliases of its models stay with it. */
  vendor: vendorFileSchema.omit({
    ...{ models: true, prices: true, equivalences: true, scores: true, offers: true },
  }),
  model: shape.models.unwrap().element,
  offer: offerSchema,
  price: priceRowSchema,
  "openai-price": priceRowSchema,
  plan: planSchema,
  programme: programmeSchema,
  campaign: campaignSchema,
  retirement: retirementsFileSchema.element,
  source: sourcesFileSchema.valueType,
  /** All rules of one vendor: of two that fit the first holds, so their order is part of them. */
  equivalence: vendorFileSchema.pick({ equivalences: true }),
  score: shape.scores.unwrap().element,
  "token-ratio": tokenRatiosFileSchema.valueType.valueType,
  "tuning-host": tuning.hosts.unwrap().element,
  "tuning-perk": tuning.perks.unwrap().element,
  "tuning-step": tuning.steps.unwrap().element,
  /** What OpenAI asks for training and using one model. */
  "openai-tuning": tuning.openai.unwrap().element,
  "tuning-advice": tuning.advice.unwrap().element,
} as const satisfies Readonly<Record<string, z.ZodType>>;

type Schemas = typeof SCHEMAS;

export type RecordKind = keyof Schemas;

export const RECORD_KINDS = Object.keys(SCHEMAS) as readonly RecordKind[];

/** A record's content as its schema reads it. */
export type RecordValue<K extends RecordKind> = z.output<Schemas[K]>;

/** How a document of this kind is read and written. */
export function recordSchema<K extends RecordKind>(kind: K): Schemas[K] {
  return SCHEMAS[kind];
}

export const recordKindSchema = z.enum(RECORD_KINDS as [RecordKind, ...RecordKind[]]);

const ALONE = [
  ...["vendor", "plan", "programme", "campaign"],
  ...["tuning-host", "tuning-perk", "tuning-step", "tuning-advice"],
];
/** What names itself by the model it is of. */
const OF_MODEL = ["openai-tuning"];
const NOT_IN_DOCUMENT = ["source", "equivalence", "token-ratio"];

/**
 * What of a key its document does not say: the vendor of a model, the host of a retirement, the whole
 * key of a source. Nothing for what names itself by its slug.
 */
export function recordOwner(kind: RecordKind, key: string): string {
  if (ALONE.includes(kind) || OF_MODEL.includes(kind)) return "";
  return NOT_IN_DOCUMENT.includes(kind) ? key : (key.split("/")[0] ?? "");
}

/**
 * What names a record in addresses, of what it says itself and the owner it cannot say. A document may
 * be half done: what it does not say is `…` in the key. Of prices that are named alike each further one
 * has its number behind (`/2`), which is not of the document and not made here.
 *
 * @example
 * recordKey("price", "deepseek", { model: "deepseek-chat", effectiveFrom: "2024-05-22", currency: "CNY" })
 *   //=> "deepseek/deepseek-chat/2024-05-22/CNY"
 */
export function recordKey(kind: RecordKind, owner: string, document: unknown): string {
  const said = (name: string) => textIn(document, name);
  if (NOT_IN_DOCUMENT.includes(kind)) return owner;
  if (ALONE.includes(kind)) return keyOf([said("slug")]);
  if (OF_MODEL.includes(kind)) return keyOf([said("model")]);
  if (kind === "model") return keyOf([owner, said("id")]);
  if (kind === "score") return keyOf([owner, said("model"), said("benchmark"), said("version")]);
  if (kind === "price" || kind === "openai-price") {
    const from = ["effectiveFrom", "seenFrom", "announcedOn"].map(said).find((day) => day !== null);
    const list = said("list") ?? "native";
    const place = list === "native" ? [] : [list];
    return keyOf([owner, said("model"), from ?? "start", said("currency"), ...place]);
  }
  return keyOf([owner, said("slug")]);
}

function textIn(document: unknown, name: string): string | null {
  if (typeof document !== "object" || document === null) return null;
  const found = Object.entries(document).find(([key]) => key === name)?.[1];
  return typeof found === "string" && found !== "" ? found : null;
}

function keyOf(parts: readonly (string | null)[]): string {
  return parts.map((part) => urlSafe(part ?? "…")).join("/");
}

/** Letters, digits, `.`, `-` and `_` as they are; all else as `~` and hex, also within a path. */
function urlSafe(part: string): string {
  const escaped = encodeURIComponent(storableText(part)).replace(
    /[~!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return escaped.replaceAll("%", "~");
}

const MOST_DEPTH = 24;

/** What a `jsonb` column holds. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
const storedSchema = z.custom<{ readonly [name: string]: Json }>();

function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth < MOST_DEPTH && Object.values(value).every((inner) => isShallow(inner, depth + 1));
}

/**
 * A document as it is sent, done or half done: a JSON object, of which the rest is said by its kind's
 * schema. Read without what no database can hold.
 */
export const documentSchema = z
  .custom<object>(
    (value) =>
      typeof value === "object" && value !== null && !Array.isArray(value) && isShallow(value),
    "Not a record",
  )
  .transform((value) => storedSchema.parse(JSON.parse(canonicalJson(value))));

const keySchema = z
  .string()
  .max(300)
  .regex(/^[\w~-][\w.~-]*(\/[\w~-][\w.~-]*){0,5}$/);
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
const versionSchema = z.int().min(0).max(1_000_000);
const reasonSchema = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\0\p{Cs}]+$/u);

/** Which record an address names. */
export const recordNameSchema = z.strictObject({ kind: recordKindSchema, key: keySchema });

/** Which records are listed. */
export const recordQuerySchema = z.strictObject({
  kind: recordKindSchema.optional(),
  q: z.string().trim().max(100).default(""),
  /** `draft`: somebody is changing it; `scheduled`: it is to be published at a time. */
  state: z.enum(["all", "draft", "scheduled"]).default("all"),
});

/** A draft to be kept: `version` is the one it was made of, 0 where there was none. */
export const draftSchema = z.strictObject({
  document: documentSchema,
  version: versionSchema,
  base: digestSchema.nullable(),
});

/** Drafts to be published together, now or at a time. */
export const publishSchema = z.strictObject({
  records: z
    .array(z.strictObject({ ...recordNameSchema.shape, version: versionSchema.min(1) }))
    .min(1)
    .max(50),
  reason: reasonSchema,
  at: z.iso.datetime().nullable().default(null),
});

export const withdrawSchema = z.strictObject({
  ...recordNameSchema.shape,
  digest: digestSchema,
  reason: reasonSchema,
});

/** A row of the trail whose record is to be a draft again. */
export const restoreSchema = z.strictObject({ number: z.int().positive(), reason: reasonSchema });

export const previewSchema = z.strictObject({
  ...recordNameSchema.shape,
  document: documentSchema,
});
