import "server-only";
import type { ListedEquivalence } from "@/lib/domain/catalogue/listing";
import { db } from "./db";
import { dayOrNull } from "./row-values";
import { sourceFields, toSourceRef } from "./source-row";

/** Every judged move of every stretch of days, by vendor, OpenAI model and first day. */
export async function listEquivalences(): Promise<ListedEquivalence[]> {
  const rows = await db().equivalence.findMany({
    include: { rule: { include: { source: { select: sourceFields } } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ openaiModelId, vendorSlug, rule }) => ({
    openaiModel: openaiModelId,
    vendor: vendorSlug,
    vendorModel: rule.vendorModelId,
    from: dayOrNull(rule.fromDay),
    until: dayOrNull(rule.untilDay),
    reason: { en: rule.reasonEn, zh: rule.reasonZh },
    source: rule.source === null ? null : toSourceRef(rule.source),
  }));
}
