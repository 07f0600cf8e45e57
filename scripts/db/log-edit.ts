// npm run catalogue:log -- --en "why" --zh "为什么": says in prisma/catalog/edits.yaml what was
// edited since the last entry that is committed. Run again before committing, it replaces its entry.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { catalogueDigest } from "@/lib/catalogue/catalogue-digest";
import { catalogueRows } from "@/lib/catalogue/catalogue-rows";
import { editsYaml } from "@/lib/catalogue/catalogue-yaml";
import { editedRecords } from "@/lib/catalogue/edited-records";
import { readCatalogue } from "@/lib/catalogue/read-catalogue";
import { type EditsFile, editsFileSchema } from "@/lib/schemas/catalogue";
import { today } from "@/lib/server/clock";
import { helpWhenAsked } from "@/scripts/help.mjs";

helpWhenAsked(import.meta.url);

const FOLDER = "prisma/catalog";
const LOG = `${FOLDER}/edits.yaml`;

const { values } = parseArgs({ options: { en: { type: "string" }, zh: { type: "string" } } });
if (!values.en || !values.zh) throw new Error('Say why, for both readers: --en "…" --zh "…"');

const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" });

/** The files as they were when the last committed entry was written; null before there was one. */
function loggedFiles() {
  const commit = git("log", "-1", "--format=%H", "--", LOG).trim();
  if (commit === "") return null;
  const paths = git("ls-tree", "-r", "--name-only", commit, FOLDER).trim().split("\n");
  return new Map(
    paths.map((path) => [path.slice(FOLDER.length + 1), git("show", `${commit}:${path}`)]),
  );
}

function presentFiles() {
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.(yaml|csv)$/.test(name));
  return new Map(files.map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]));
}

const before = loggedFiles();
const committed: EditsFile = editsFileSchema.parse(parse(before?.get("edits.yaml") ?? "[]"));
if (before === null) writeFileSync(LOG, "[]\n");
const revision = catalogueDigest(catalogueRows(await readCatalogue(FOLDER)));
if (committed.at(-1)?.revision === revision) {
  process.stdout.write("Nothing was edited since the last entry.\n");
} else {
  const edit: EditsFile[number] = {
    day: today(),
    revision,
    why: { en: values.en, zh: values.zh },
    records: before === null ? [] : editedRecords(before, presentFiles()),
  };
  writeFileSync(LOG, editsYaml([...committed, edit]));
  process.stdout.write(`${LOG}: ${edit.records.length} records. Commit it with the edit.\n`);
}
