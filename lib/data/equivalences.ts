import "server-only";
import type { ListedEquivalence } from "@/lib/domain/listing";
import { db } from "./db";
import { dayOrNull } from "./row-values";
import { sourceFields, toSourceRef } from "./source-row";

/** Every judged move of every stretch of days, by vendor, OpenAI model and first day. */
export async function listEquivalences(): Promise<ListedEquivalence[]> {
  const rows = await db().equivalence.findMany({
    include: { source: { select: sourceFields } },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({
    openaiModel: row.openaiModelId,
    vendor: row.vendorSlug,
    vendorModel: row.vendorModelId,
    from: dayOrNull(row.fromDay),
    until: dayOrNull(row.untilDay),
    reason: { en: row.reasonEn, zh: row.reasonZh },
    source: row.source === null ? null : toSourceRef(row.source),
  }));
}
