import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { type CatalogueRows, catalogueRows, editRows } from "./catalogue-rows";
import { readCatalogue } from "./read-catalogue";
import { writeCatalogue } from "./write-catalogue";

/**
 * Loads the YAML of `folder` into the database at `url`, and says what it did. Safe to run as often
 * as one likes. A catalogue that is not right throws before anything is written.
 */
export async function loadCatalogue(url: string, folder: string): Promise<string> {
  const catalogue = await readCatalogue(folder);
  const rows = catalogueRows(catalogue);
  const digest = catalogueDigest(rows);
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  try {
    const isNew = await writeCatalogue(db, { rows, digest, edits: editRows(catalogue) });
    if (!isNew) return `Catalogue ${digest.slice(0, 12)} is already loaded.`;
    const counts = Object.entries(rows).map(([table, { length }]) => `${length} ${table}`);
    return `Catalogue ${digest.slice(0, 12)} loaded: ${counts.join(", ")}.`;
  } finally {
    await db.$disconnect();
  }
}

/** SHA-256 of all rows, hex: the same for equal rows, in whatever order the files have them. */
export function catalogueDigest(rows: CatalogueRows): string {
  const hash = createHash("sha256");
  for (const [table, list] of Object.entries(rows)) {
    const lines = list.map((row) => JSON.stringify(row, bigintAsText)).sort();
    hash.update([table, ...lines, ""].join("\n"));
  }
  return hash.digest("hex");
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}
