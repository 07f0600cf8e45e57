// Makes a link by which one person becomes an editor, or with --owner an owner: once, within an hour.
import { db } from "@/lib/data/db";
import { mintSetupLink } from "@/lib/data/setup-links";
import { helpWhenAsked } from "@/scripts/help.mjs";

helpWhenAsked(import.meta.url);

console.log(await mintSetupLink(process.argv.includes("--owner") ? "owner" : "editor"));
await db().$disconnect();
