// Computes the desk's trail anew and names the first row that is not as it was written. With the hash of
// an earlier run (`npm run trail:verify -- HASH`) it also notices that rows were cut off the end.
import { db } from "@/lib/data/db";
import { holdsHead, verifyTrail } from "@/lib/data/trail";
import { helpWhenAsked } from "@/scripts/help.mjs";

helpWhenAsked(import.meta.url);

const checked = await verifyTrail();
const noted = process.argv[2];
if ("brokenAt" in checked) {
  console.error(`The trail is broken at row ${checked.brokenAt}.`);
  process.exitCode = 1;
} else if (noted !== undefined && !(await holdsHead(noted))) {
  console.error(`No row has the hash ${noted}: rows are missing.`);
  process.exitCode = 1;
} else console.log(`The trail is whole: ${checked.rows} rows, head ${checked.head}`);
await db().$disconnect();
