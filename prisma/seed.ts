import { join } from "node:path";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";

const url = process.env.DATABASE_URL;
if (url === undefined) throw new Error("Set DATABASE_URL to the database to load.");
// What the files say, also of records that editors changed since.
const isForced = process.argv.includes("--force");
const said = await loadCatalogue(url, join(import.meta.dirname, "catalog"), isForced);
process.stdout.write(`${said}\n`);
