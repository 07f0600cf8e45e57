import "server-only";
import type { CatalogueEdit } from "@/lib/domain/catalogue/catalogue-edit";
import { editRecordsSchema } from "@/lib/schemas/catalogue";
import { db } from "./db";
import { dayOf } from "./row-values";

/** Our own edits of the catalogue, newest first. The oldest is the catalogue as it began. */
export async function listEdits(): Promise<CatalogueEdit[]> {
  const rows = await db().catalogueEdit.findMany({ orderBy: { position: "desc" } });
  return rows.map(({ day, revision, whyEn, whyZh, records }) => ({
    day: dayOf(day),
    revision,
    why: { en: whyEn, zh: whyZh },
    records: editRecordsSchema.parse(records),
  }));
}
