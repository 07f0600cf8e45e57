import { z } from "zod";
import type { OpenSnapshot, Snapshot } from "@/lib/domain/share/snapshot";
import { storedFlipSchema } from "./flip";
import { reportSchema, reportSummarySchema, unknownSchema } from "./report";
import { sealedSchema } from "./sealed";
import { paidItemSchema, usageCellSchema } from "./usage";
import { list, wireDay, wireDecimal } from "./wire";

// Stored comparisons. Each version is opened for ever: a new shape gets a new version beside these,
// and a stored one of each is kept in test/snapshots.

const headed = {
  createdOn: wireDay,
  title: z.string().nullable(),
  note: z.string().nullable(),
  period: z.strictObject({ from: wireDay, to: wireDay }),
  flips: list(storedFlipSchema),
};
const withVolumes = {
  ...headed,
  usage: list(usageCellSchema),
  paid: list(paidItemSchema),
  report: reportSummarySchema,
};
const facts = list(z.strictObject({ id: z.string(), values: z.record(z.string(), z.string()) }));
/** A part of a whole. */
const part = wireDecimal(4);

const version1 = z.strictObject({ version: z.literal(1), ...withVolumes });

const full = z.strictObject({
  version: z.literal(2),
  kind: z.literal("full"),
  ...withVolumes,
  facts,
});

const ratios = z.strictObject({
  version: z.literal(2),
  kind: z.literal("ratios"),
  ...headed,
  engineVersion: z.string(),
  catalogRevision: z.string(),
  assumptions: reportSchema.shape.assumptions,
  fx: reportSchema.shape.fx,
  days: z.int(),
  models: list(z.strictObject({ model: z.string(), part })),
  baseline: z.strictObject({ atLeast: z.boolean(), reachable: z.boolean() }),
  vendors: list(
    z.strictObject({
      vendor: z.string(),
      mapping: list(
        z.strictObject({ openaiModel: z.string(), vendorModel: z.string().nullable() }),
      ),
      cost: z.strictObject({ cautious: part, expected: part, hopeful: part }).nullable(),
      saving: z.strictObject({ cautious: part, expected: part, hopeful: part }).nullable(),
      steady: part.nullable(),
      coverage: z.strictObject({ tokens: part, money: part }),
      unknowns: list(unknownSchema),
    }),
  ),
  notEstimated: list(z.string()),
  ranking: reportSchema.shape.ranking,
  facts,
});

/** A comparison that can be read. */
export const openSnapshotSchema = z.discriminatedUnion("version", [
  version1,
  z.discriminatedUnion("kind", [full, ratios]),
]);
openSnapshotSchema satisfies z.ZodType<OpenSnapshot>;

/** Whatever stands behind a link. */
export const snapshotSchema = z.discriminatedUnion("version", [
  version1,
  z.discriminatedUnion("kind", [full, ratios, sealedSchema]),
]);
snapshotSchema satisfies z.ZodType<Snapshot>;

const expiring = { expiresAt: z.iso.datetime().nullable() };

/** What `GET /api/v1/shares/{id}` answers. */
export const shareAnswerSchema = z.discriminatedUnion("version", [
  version1.extend(expiring),
  z.discriminatedUnion("kind", [
    full.extend(expiring),
    ratios.extend(expiring),
    sealedSchema.extend(expiring),
  ]),
]);
