import { z } from "zod";
import type { Snapshot } from "@/lib/domain/snapshot";
import { flipSchema, reportSummarySchema } from "./report";
import { paidItemSchema, usageCellSchema } from "./usage";
import { wireDay } from "./wire";

/** A stored comparison, version 1. Opened for ever: a new shape gets a new version beside this one. */
export const snapshotSchema = z.strictObject({
  version: z.literal(1),
  createdOn: wireDay,
  title: z.string().nullable(),
  note: z.string().nullable(),
  period: z.strictObject({ from: wireDay, to: wireDay }),
  usage: z.array(usageCellSchema),
  paid: z.array(paidItemSchema),
  report: reportSummarySchema,
  flips: z.array(flipSchema),
});
snapshotSchema satisfies z.ZodType<Snapshot>;
