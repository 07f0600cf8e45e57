import "server-only";
import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import { grantFields } from "./grant-row";
import { priceFields, priceOrder } from "./price-row";
import { retirementFields } from "./retirement-row";
import { newestRevision } from "./revision";

/** No usage is older than this, so nothing that ended before it matters to an estimate. */
const FIRST_USAGE = new Date("2023-01-01T00:00:00Z");

const endsThatMatter = {
  subject: { not: "endpoint" },
  OR: [{ lastDay: null }, { lastDay: { gte: FIRST_USAGE } }],
} satisfies Prisma.RetirementWhereInput;

/** Long enough for a slow machine under load; each statement has its own, shorter limit. */
const READING_MS = 30_000;

const offerParts = {
  slug: true,
  vendorSlug: true,
  openaiCompatible: true,
  claimFrom: true,
  claimUntil: true,
  reportedFrom: true,
  reportedUntil: true,
  closedOn: true,
  claimUrl: true,
  grants: { select: grantFields, orderBy: { position: "asc" } },
} satisfies Prisma.OfferSelect;

/** The rows of an estimate's catalogue, all as they stood at one moment. */
export function estimateQueries(db: PrismaClient) {
  return db.$transaction(
    async (tx) => ({
      revision: await tx.catalogRevision.findFirst(newestRevision),
      vendors: await tx.vendor.findMany({
        where: { slug: { not: "openai" } },
        orderBy: { slug: "asc" },
      }),
      models: await tx.model.findMany({ orderBy: [{ vendorSlug: "asc" }, { id: "asc" }] }),
      aliases: await tx.modelAlias.findMany({ orderBy: { id: "asc" } }),
      prices: await tx.price.findMany({ select: priceFields, orderBy: priceOrder }),
      offers: await tx.offer.findMany({
        where: { state: "published", noneFound: false },
        select: offerParts,
        orderBy: { slug: "asc" },
      }),
      equivalences: await tx.equivalence.findMany({
        include: { rule: { select: { vendorModelId: true, fromDay: true, untilDay: true } } },
        orderBy: { id: "asc" },
      }),
      ratios: await tx.tokenRatio.findMany({ orderBy: { id: "asc" } }),
      fx: await tx.fxRate.findMany({
        include: { source: { select: { publisher: true } } },
        orderBy: { day: "asc" },
      }),
      retirements: await tx.retirement.findMany({
        where: endsThatMatter,
        select: retirementFields,
        orderBy: { slug: "asc" },
      }),
      fineTuning: await tx.fineTuningRecord.findMany({ orderBy: { slug: "asc" } }),
      scores: await tx.score.findMany({ orderBy: [{ vendorSlug: "asc" }, { position: "asc" }] }),
    }),
    { isolationLevel: "RepeatableRead", timeout: READING_MS },
  );
}

export type EstimateRows = Awaited<ReturnType<typeof estimateQueries>>;
