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

/** The rows of an estimate's catalogue, all as they stood at one moment. */
export async function estimateQueries(db: PrismaClient) {
  const answers = await db.$transaction(
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
          closedOn: true,
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
      db.retirement.findMany({
        where: endsThatMatter,
        select: retirementFields,
        orderBy: { slug: "asc" },
      }),
      db.score.findMany({ orderBy: [{ vendorSlug: "asc" }, { position: "asc" }] }),
    ],
    { isolationLevel: "RepeatableRead" },
  );
  const [revision, vendors, models, aliases, prices, offers, ...others] = answers;
  const [equivalences, ratios, fx, retirements, scores] = others;
  return {
    ...{ revision, vendors, models, aliases, prices, offers },
    ...{ equivalences, ratios, fx, retirements, scores },
  };
}

export type EstimateRows = Awaited<ReturnType<typeof estimateQueries>>;
