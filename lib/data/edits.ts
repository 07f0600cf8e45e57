import "server-only";
import type { CatalogueEdit } from "@/lib/domain/catalogue/catalogue-edit";
import { editRecordsSchema } from "@/lib/schemas/catalogue";
import { db } from "./db";
import { listPublished } from "./published-edits";
import { dayOf } from "./row-values";

/**
 * Our own edits of the catalogue, in the files and at the desk, newest first. The oldest is the catalogue
 * as it began. What was published at the desk and then logged with the files is told once, as logged.
 */
export async function listEdits(): Promise<CatalogueEdit[]> {
  const [published, logged] = await Promise.all([listPublished(), listLogged()]);
  const isLogged = (edit: CatalogueEdit) =>
    logged.some(({ revision, day }) => revision === edit.revision && day >= edit.day);
  return [...published.filter((edit) => !isLogged(edit)), ...logged].toSorted(
    (a, b) => b.day - a.day,
  );
}

async function listLogged(): Promise<CatalogueEdit[]> {
  const rows = await db().catalogueEdit.findMany({ orderBy: { position: "desc" } });
  return rows.map(({ day, revision, whyEn, whyZh, records }) => ({
    day: dayOf(day),
    revision,
    why: { en: whyEn, zh: whyZh },
    records: editRecordsSchema.parse(records),
  }));
}
