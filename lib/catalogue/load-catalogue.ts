import { SerialPrismaPg } from "@/lib/data/serial-prisma-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { catalogueRows, editRows } from "./catalogue-rows";
import { readCatalogue } from "./read-catalogue";
import { writeCatalogue } from "./write-catalogue";

/**
 * Loads the YAML of `folder` into the database at `url`, and says what it did. Safe to run as often
 * as one likes. A catalogue that is not right throws before anything is written. What editors read
 * since the files were written stays: see lib/catalogue/desk-readings.ts.
 */
export async function loadCatalogue(url: string, folder: string): Promise<string> {
  const catalogue = await readCatalogue(folder);
  const db = new PrismaClient({ adapter: new SerialPrismaPg({ connectionString: url }) });
  try {
    const load = { rows: catalogueRows(catalogue), edits: editRows(catalogue) };
    const { isNew, digest, rows } = await writeCatalogue(db, load);
    if (!isNew) return `Catalogue ${digest.slice(0, 12)} is already loaded.`;
    const counts = Object.entries(rows).map(([table, { length }]) => `${length} ${table}`);
    return `Catalogue ${digest.slice(0, 12)} loaded: ${counts.join(", ")}.`;
  } finally {
    await db.$disconnect();
  }
}
