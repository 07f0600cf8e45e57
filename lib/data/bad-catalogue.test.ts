import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { env } from "@/lib/server/env";
import { copyOfCatalogue } from "@/test/catalogue-folder";
import { db } from "./db";
import { listOffers } from "./offers";
import { findCatalogRevision } from "./revision";

let files: Awaited<ReturnType<typeof copyOfCatalogue>>;
let folder: string;
beforeAll(async () => {
  files = await copyOfCatalogue();
  folder = files.folder;
});
afterAll(() => files.remove());

const BAIDU = "vendors/baidu.yaml";

test.each([
  {
    why: "an unknown key",
    file: BAIDU,
    change: (text: string) => text.replace("regions: null", "regions: null\ncolour: red"),
    says: [BAIDU, 'Unrecognized key: "colour"'],
  },
  {
    why: "a negative grant",
    file: BAIDU,
    change: (text: string) => text.replace(/tokens: [\d_]+/, "tokens: -5"),
    says: [BAIDU, "offers[1].grants[0].tokens", "Not a whole number from zero up"],
  },
  {
    why: "a price in another currency than the vendor's others",
    file: BAIDU,
    change: (text: string) => text.replace("currency: CNY", "currency: USD"),
    says: [BAIDU, "prices", "in one currency"],
  },
  {
    why: "a link without https",
    file: "sources.yaml",
    change: (text: string) => text.replace("url: https://", "url: http://"),
    says: ["sources.yaml", `["2389-research-dippin-lang-2026-09-18"].url`, "Not an https address"],
  },
  {
    why: "a slug given twice",
    file: BAIDU,
    change: (text: string) => text.replace("slug: baidu-2024-inclusive", "slug: zhipu-2024-moving"),
    says: [BAIDU, "vendors/zhipu.yaml", "offer zhipu-2024-moving given twice"],
  },
  {
    why: "a model nobody lists",
    file: BAIDU,
    change: (text: string) => text.replace("model: ERNIE-5.1", "model: ERNIE-99"),
    says: [BAIDU, "no model ERNIE-99"],
  },
])("$why fails the load and leaves the database as it was", async ({ file, change, says }) => {
  const path = join(folder, file);
  const good = await readFile(path, "utf8");
  const bad = change(good);
  expect(bad).not.toBe(good);
  const before = [await findCatalogRevision(), await listOffers(), await db().price.count()];
  await writeFile(path, bad);
  try {
    const load = loadCatalogue(env().DATABASE_URL, folder);
    const error = await load.then(String, String);
    for (const part of says) expect(error).toContain(part);
  } finally {
    await writeFile(path, good);
  }
  expect([await findCatalogRevision(), await listOffers(), await db().price.count()]).toEqual(
    before,
  );
});
