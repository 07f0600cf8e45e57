import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { env } from "@/lib/server/env";

/** The catalogue's files in a folder of their own, to be changed; `remove` takes it away. */
export async function copyOfCatalogue() {
  const parent = await mkdtemp(join(tmpdir(), "banjia-catalogue-"));
  const folder = join(parent, "catalog");
  await cp("prisma/catalog", folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}

/** The same, loaded into the test's database; `load` loads it again, as it stands by then. */
export async function loadedCopyOfCatalogue() {
  const files = await copyOfCatalogue();
  const load = (isForced = false) => loadCatalogue(env().DATABASE_URL, files.folder, isForced);
  await load();
  return { ...files, load };
}
