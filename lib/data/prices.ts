import "server-only";
import type { ListedPrice } from "@/lib/domain/catalogue/listing";
import type { PrismaClient } from "@/prisma/generated/client";
import { db } from "./db";
import { priceFields, priceOrder, toPrice } from "./price-row";
import { bilingualOrNull } from "./row-values";
import { sourceFields, toSourceRef } from "./source-row";

/** Every list price of every day, OpenAI's included, by vendor and model, oldest row first. */
export async function listPrices(client: PrismaClient = db()): Promise<ListedPrice[]> {
  const rows = await client.price.findMany({
    select: {
      ...priceFields,
      confidence: true,
      noteEn: true,
      noteZh: true,
      sources: { select: { source: { select: sourceFields } }, orderBy: { position: "asc" } },
    },
    orderBy: priceOrder,
  });
  return rows.map((row) => ({
    ...toPrice(row),
    confidence: row.confidence,
    note: bilingualOrNull(row.noteEn, row.noteZh),
    sources: row.sources.map(({ source }) => toSourceRef(source)),
  }));
}
