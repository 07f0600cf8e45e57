import { join } from "node:path";
import { exportCatalogue } from "@/lib/catalogue/export-catalogue";

const url = process.env.DATABASE_URL;
if (url === undefined) throw new Error("Set DATABASE_URL to the database to export.");
const folder = process.argv[2] ?? join(import.meta.dirname, "catalog");
process.stdout.write(`${await exportCatalogue(url, folder)}\n`);
