import "server-only";
import type { PrismaClient } from "@/prisma/generated/client";
import { grantFields } from "./grant-row";
import { priceFields, priceOrder } from "./price-row";
import { newestRevision } from "./revision";

/** The rows of an estimate's catalogue, all as they stood at one moment. */
export async function estimateQueries(db: PrismaClient) {
  const [revision, vendors, models, aliases, prices, offers, equivalences, ratios, fx] =
    await db.$transaction(
      [
        db.catalogRevision.findFirst(newestRevision),
        db.vendor.findMany({ where: { slug: { not: "openai" } }, orderBy: { slug: "asc" } }),
        db.model.findMany({ orderBy: [{ vendorSlug: "asc" }, { id: "asc" }] }),
        db.modelAlias.findMany({ orderBy: { id: "asc" } }),
        db.price.findMany({ select: priceFields, orderBy: priceOrder }),
        db.offer.findMany({
          where: { state: "published", noneFound: false },
          select: {
            slug: true,
            vendorSlug: true,
            openaiCompatible: true,
            claimFrom: true,
            claimUntil: true,
            reportedFrom: true,
            reportedUntil: true,
            grants: { select: grantFields, orderBy: { position: "asc" } },
          },
          orderBy: { slug: "asc" },
        }),
        db.equivalence.findMany({
          include: { rule: { select: { vendorModelId: true, fromDay: true, untilDay: true } } },
          orderBy: { id: "asc" },
        }),
        db.tokenRatio.findMany({ orderBy: { id: "asc" } }),
        db.fxRate.findMany({
          include: { source: { select: { publisher: true } } },
          orderBy: { day: "asc" },
        }),
      ],
      { isolationLevel: "RepeatableRead" },
    );
  return { revision, vendors, models, aliases, prices, offers, equivalences, ratios, fx };
}

export type EstimateRows = Awaited<ReturnType<typeof estimateQueries>>;
