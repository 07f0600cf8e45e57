import "server-only";
import type { Offer } from "@/lib/domain/catalogue/offer";
import type { PrismaClient } from "@/prisma/generated/client";
import { db } from "./db";
import { offerFields, toOffer } from "./offer-row";

/** Every published offer, records of vendors without one included, by vendor and slug. */
export async function listOffers(client: PrismaClient = db()): Promise<Offer[]> {
  const rows = await client.offer.findMany({
    where: { state: "published" },
    select: offerFields,
    orderBy: [{ vendorSlug: "asc" }, { slug: "asc" }],
  });
  return rows.map(toOffer);
}

/** The published offer of that slug, or null. */
export async function findOffer(slug: string): Promise<Offer | null> {
  const row = await db().offer.findFirst({
    where: { slug: String(slug), state: "published" },
    select: offerFields,
  });
  return row === null ? null : toOffer(row);
}
