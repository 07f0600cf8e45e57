import { z } from "zod";
import type { Snapshot } from "@/lib/domain/snapshot";
import { flipSchema, reportSummarySchema } from "./report";
import { paidItemSchema, usageCellSchema } from "./usage";
import { list, wireDay } from "./wire";

/** A stored comparison, version 1. Opened for ever: a new shape gets a new version beside this one. */
export const snapshotSchema = z.strictObject({
  version: z.literal(1),
  createdOn: wireDay,
  title: z.string().nullable(),
  note: z.string().nullable(),
  period: z.strictObject({ from: wireDay, to: wireDay }),
  usage: list(usageCellSchema),
  paid: list(paidItemSchema),
  report: reportSummarySchema,
  flips: list(flipSchema),
});
snapshotSchema satisfies z.ZodType<Snapshot>;
