import "server-only";
import type { SourceRecord } from "@/lib/domain/listing";
import { db } from "./db";
import { dayOrNull } from "./row-values";
import { sourceFields, toSourceRef } from "./source-row";

/** Every source of the catalogue, by slug. */
export async function listSources(): Promise<SourceRecord[]> {
  const rows = await db().source.findMany({
    select: { ...sourceFields, dateText: true, day: true, originalSlug: true },
    orderBy: { slug: "asc" },
  });
  return rows.map((row) => ({
    ...toSourceRef(row),
    dateText: row.dateText,
    day: dayOrNull(row.day),
    original: row.originalSlug,
  }));
}
