import { createHash } from "node:crypto";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { catalogueRows } from "./catalogue-rows";
import { PrismaClient } from "./generated/client";
import { readCatalogue } from "./read-catalogue";
import { isInForce, writeCatalogue } from "./write-catalogue";

/** Loads prisma/catalog into DATABASE_URL. Safe to run as often as one likes. */
async function seed(url: string): Promise<string> {
  const rows = catalogueRows(await readCatalogue(join(import.meta.dirname, "catalog")));
  const digest = createHash("sha256").update(JSON.stringify(rows, bigintAsText)).digest("hex");
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  try {
    if (await isInForce(db, digest)) return `Catalogue ${digest.slice(0, 12)} is already loaded.`;
    await writeCatalogue(db, rows, digest);
    const counts = Object.entries(rows).map(([table, { length }]) => `${length} ${table}`);
    return `Catalogue ${digest.slice(0, 12)} loaded: ${counts.join(", ")}.`;
  } finally {
    await db.$disconnect();
  }
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

const url = process.env.DATABASE_URL;
if (url === undefined) throw new Error("Set DATABASE_URL to the database to load.");
process.stdout.write(`${await seed(url)}\n`);
