import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PUT as saveDraft } from "@/app/api/admin/drafts/[kind]/[...key]/route";
import { GET as readOne } from "@/app/api/admin/records/[kind]/[...key]/route";
import { findOffer } from "@/lib/data/offers";
import { findCatalogRevision } from "@/lib/data/revision";
import { loadedCopyOfCatalogue } from "@/test/catalogue-folder";
import { deskEditor } from "@/test/desk-editor";
import { POST as publishNow } from "./route";

const OFFER = "offer/baidu/baidu-2024-inclusive";

let ann: Awaited<ReturnType<typeof deskEditor>>;
let files: Awaited<ReturnType<typeof loadedCopyOfCatalogue>>;
let folder = "";
beforeAll(async () => {
  files = await loadedCopyOfCatalogue();
  folder = files.folder;
  ann = await deskEditor("Ann", { readOne, saveDraft, publishNow });
});
afterAll(() => files.remove());

test("a load that contradicts a published edit loads all the rest, and says what it left", async () => {
  await ann.change(OFFER, { title: { en: "Of the desk", zh: "编辑台的" } });
  const path = join(folder, "vendors/baidu.yaml");
  const text = await readFile(path, "utf8");
  const title = /(slug: baidu-2024-inclusive[\s\S]*?title: )\{[^}]*\}/;
  const other = text.replace(title, '$1{ en: "Of the files", zh: 文件的 }');
  await writeFile(path, other.replace(/^( *en: ).*$/m, "$1Baidu of the files"));
  const said = await files.load();
  expect(said).toMatch(/^Catalogue \w+ loaded/);
  const left = said.split("\n").slice(2);
  expect(left.map((line) => line.trim())).toEqual(["offer baidu/baidu-2024-inclusive"]);
  const offer = await findOffer("baidu-2024-inclusive");
  expect([offer?.title.en, offer?.vendor.name.en]).toEqual(["Of the desk", "Baidu of the files"]);
  expect(await files.load()).toContain("offer baidu/baidu-2024-inclusive"); // each time, not once
  expect(await files.load(true)).not.toContain("offer baidu/");
  expect((await findOffer("baidu-2024-inclusive"))?.title.en).toBe("Of the files");
  await writeFile(path, text);
});

test("files without the source of a published record load nothing, and say which record and where", async () => {
  await files.load();
  const revision = await findCatalogRevision();
  const path = join(folder, "sources.yaml");
  const text = await readFile(path, "utf8");
  const extra = "desk-files-page:\n  publisher: Acme\n  tier: vendor\n  date: 2026-11-30\n";
  await writeFile(path, `${text}${extra}`);
  await files.load();
  const { document, digest } = await ann.read("vendor/baidu");
  const access = { ...Object(document.access), sources: ["desk-files-page"] };
  const version = await ann.draft("vendor/baidu", { ...document, access }, digest);
  expect((await ann.publish({ "vendor/baidu": version })).status).toBe(200);
  const published = await findCatalogRevision();
  expect(published).not.toBe(revision);
  await writeFile(path, text);
  expect(await files.load()).toMatch(
    /contradict each other: the catalogue stays as it was\.\nvendor baidu: access\.sources\[0\]: .*no source desk-files-page$/,
  );
  expect(await findCatalogRevision()).toBe(published);
});
