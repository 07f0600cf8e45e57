import "server-only";
import type { Retirement } from "@/lib/domain/catalogue/retirement";
import type { Score } from "@/lib/domain/catalogue/score";
import { replacementsSchema } from "@/lib/schemas/retirement-json";
import type { Prisma } from "@/prisma/generated/client";
import { dayOrNull, hyphened } from "./row-values";

/** Columns of the end of something at a host. */
export const retirementFields = {
  host: true,
  subject: true,
  models: true,
  announcedOn: true,
  lastDay: true,
  latestLastDay: true,
  replacements: true,
} satisfies Prisma.RetirementSelect;

/** The end of something at a host; where sources agree the latest last day is the last day. */
export function toRetirement(
  row: Prisma.RetirementGetPayload<{ select: typeof retirementFields }>,
): Retirement {
  const lastDay = dayOrNull(row.lastDay);
  return {
    host: row.host,
    subject: hyphened(row.subject),
    models: row.models,
    announcedOn: dayOrNull(row.announcedOn),
    lastDay,
    latestLastDay: dayOrNull(row.latestLastDay) ?? lastDay,
    replacements: replacementsSchema.parse(row.replacements),
  };
}

/** A model's figure on a public benchmark. */
export function toScore(row: Prisma.ScoreGetPayload<object>): Score {
  return {
    vendor: row.vendorSlug,
    model: row.modelId,
    benchmark: row.benchmark,
    version: row.version,
    value: row.value,
    day: dayOrNull(row.day),
    source: row.sourceSlug,
  };
}
