import "./jitless";
import { z } from "zod";
import type { Json } from "@/lib/domain/desk/json-document";
import { offerAnswerSchema } from "./offer-json";

// What the desk's routes for records answer, as its pages read them.

const json: z.ZodType<Json> = z.json();
const when = z.string();
const dotted = z.union([
  z.string(),
  z.array(z.union([z.string(), z.number()])).transform((path) => path.join(".")),
]);

const titleSchema = z.object({ en: z.string(), zh: z.string() });

export const recordsAnswerSchema = z.object({
  records: z.array(
    z.object({
      kind: z.string(),
      key: z.string(),
      title: titleSchema,
      changedOn: z.string().nullable(),
      draft: z
        .object({
          ...{ by: z.string(), at: when },
          ...{ publishAt: when.nullable(), refusedAt: when.nullable() },
        })
        .nullable(),
    }),
  ),
});
export type ListedRecord = z.output<typeof recordsAnswerSchema>["records"][number];

/** As lib/domain/desk/document-problem.ts has them; what gives no code has its sentence alone. */
export const problemsSchema = z.array(
  z.object({
    path: dotted,
    code: z.string().default("other"),
    message: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    record: z.object({ kind: z.string(), key: z.string(), path: z.string() }).optional(),
  }),
);
export type DocumentProblem = z.output<typeof problemsSchema>[number];

/** Records that could not be published when it was time, and what is wrong with each. */
export const plannedRefusalSchema = z.array(
  z.object({ kind: z.string(), key: z.string(), problems: problemsSchema }),
);

const draftSchema = z.object({
  document: json,
  version: z.int(),
  base: z.string().nullable(),
  by: z.string(),
  at: when,
  publishAt: when.nullable(),
  reason: z.string().nullable(),
  refusal: plannedRefusalSchema.nullable(),
  refusedAt: when.nullable(),
});

export const recordAnswerSchema = z.object({
  document: json.nullable(),
  digest: z.string().nullable(),
  draft: draftSchema.nullable(),
  revisions: z.array(
    z.object({
      number: z.int(),
      at: when,
      by: z.string(),
      reason: z.string().nullable(),
      action: z.string(),
    }),
  ),
});
export type RecordAnswer = z.output<typeof recordAnswerSchema>;

export const savedAnswerSchema = z.object({ version: z.int(), problems: problemsSchema });

export const publishedAnswerSchema = z.object({
  revision: z.unknown().optional(),
  publishAt: when.nullable().optional(),
});

export const restoredAnswerSchema = z.object({ kind: z.string(), key: z.string() });

export const previewAnswerSchema = z.object({
  problems: problemsSchema,
  /** Null while the document is not yet an offer. */
  shown: offerAnswerSchema.nullable(),
});

/** A refusal with what is wrong at which path, also record by record. */
export const refusalSchema = z.object({
  code: z.string().catch("other"),
  detail: z.string().catch(""),
  errors: problemsSchema.catch([]),
});
