import { join } from "node:path";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";

const url = process.env.DATABASE_URL;
if (url === undefined) throw new Error("Set DATABASE_URL to the database to load.");
const said = await loadCatalogue(url, join(import.meta.dirname, "catalog"));
process.stdout.write(`${said}\n`);
