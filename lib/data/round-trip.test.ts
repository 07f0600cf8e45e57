import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { catalogueRows } from "@/lib/catalogue/catalogue-rows";
import { catalogueFiles } from "@/lib/catalogue/catalogue-yaml";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { loadedCatalogue } from "@/lib/catalogue/loaded-catalogue";
import { readCatalogue } from "@/lib/catalogue/read-catalogue";
import { env } from "@/lib/server/env";
import { databaseUrl } from "@/test/template-database";
import { db } from "./db";
import { findCatalogRevision } from "./revision";

const FOLDER = "prisma/catalog";

async function committedFiles(): Promise<Map<string, string>> {
  const names = (await readdir(FOLDER, { recursive: true })).filter((n) => n.endsWith(".yaml"));
  const read = async (name: string) => [name, await readFile(join(FOLDER, name), "utf8")] as const;
  return new Map(await Promise.all(names.sort().map(read)));
}

test("what the database holds, written back, is every YAML file byte for byte", async () => {
  const committed = await committedFiles();
  const written = catalogueFiles(await loadedCatalogue(db()));
  expect([...written.keys()].sort()).toEqual([...committed.keys()]);
  for (const [name, text] of committed) expect(written.get(name), name).toBe(text);
});

test("two databases that loaded the same YAML name the same revision", async () => {
  const url = databaseUrl(env().DATABASE_URL, "other_machine");
  const admin = new pg.Client({ connectionString: databaseUrl(url, "postgres") });
  await admin.connect();
  await admin.query("drop database if exists other_machine with (force)");
  await admin.query("create database other_machine template template_app");
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query("delete from catalog_revisions");
  await other.query("delete from equivalences");
  const { equivalence } = catalogueRows(await readCatalogue(FOLDER));
  expect(await loadCatalogue(url, FOLDER)).toContain(`, ${equivalence.length} equivalence,`);
  const moves = await other.query("select id from equivalences order by id");
  expect(moves.rows.map(({ id }) => id).sort()).toEqual(equivalence.map(({ id }) => id).sort());
  const { rows } = await other.query("select digest from catalog_revisions");
  await other.end();
  await admin.query("drop database other_machine with (force)");
  await admin.end();
  expect(rows).toEqual([{ digest: await findCatalogRevision() }]);
});
