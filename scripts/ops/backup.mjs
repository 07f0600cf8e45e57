// Writes a backup of DATABASE_URL, or of the built-in database.
//
//   npm run backup -- <file>      a new file; its SHA-256 goes into <file>.sha256
//   npm run restore -- <file>     into a migrated database without shares, all or nothing
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { helpWhenAsked } from "../help.mjs";
import { openDatabase } from "../serve.mjs";
import { fail, ROOT, run, say } from "../setup.mjs";
import { backUp, restore } from "./backup-file.mjs";

helpWhenAsked(import.meta.url);

/** @param {string} file */
async function sha256(file) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

/** @param {string} url @param {string} file */
async function restoreChecked(url, file) {
  const [expected] = (await readFile(`${file}.sha256`, "utf8")).split(" ");
  if ((await sha256(file)) !== expected)
    throw new Error(`${file} is not what ${file}.sha256 says.`);
  const env = { DATABASE_URL: url };
  const migrated = await run(process.execPath, ["scripts/db/migrate.mjs", "deploy"], {
    quiet: true,
    env,
  });
  if (migrated !== 0) throw new Error("The migrations could not be applied: see above.");
  return restore(url, file);
}

const [command, file] = process.argv.slice(2);
if ((command !== "backup" && command !== "restore") || !file) {
  fail("Name a file: npm run backup -- <file>, npm run restore -- <file>");
}
const database = await openDatabase(join(ROOT, ".data/postgres"));
try {
  const isBackup = command === "backup";
  const sums = await (isBackup ? backUp : restoreChecked)(database.url, file);
  if (isBackup) await writeFile(`${file}.sha256`, `${await sha256(file)}  ${basename(file)}\n`);
  const rows = Object.values(sums).reduce((sum, one) => sum + one.rows, 0);
  say(`${isBackup ? "wrote" : "restored"} ${rows} rows of ${Object.keys(sums).length} tables.`);
} catch (error) {
  process.stderr.write(`banjia: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await database.stop();
}
