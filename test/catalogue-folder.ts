import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The catalogue's files in a folder of their own, to be changed; `remove` takes it away. */
export async function copyOfCatalogue() {
  const parent = await mkdtemp(join(tmpdir(), "banjia-catalogue-"));
  const folder = join(parent, "catalog");
  await cp("prisma/catalog", folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true }) };
}
