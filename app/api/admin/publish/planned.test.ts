import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PUT as saveDraft } from "@/app/api/admin/drafts/[kind]/[...key]/route";
import { POST as preview } from "@/app/api/admin/preview/route";
import { GET as readOne } from "@/app/api/admin/records/[kind]/[...key]/route";
import { GET as listAll } from "@/app/api/admin/records/route";
import { POST as decide } from "@/app/api/admin/suggestions/[id]/route";
import { exportCatalogue } from "@/lib/catalogue/export-catalogue";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { publishDue } from "@/lib/catalogue/publish-due";
import { db } from "@/lib/data/db";
import { findOffer } from "@/lib/data/offers";
import { findCatalogRevision } from "@/lib/data/revision";
import { createSuggestion } from "@/lib/data/suggestions";
import { day } from "@/lib/domain/units/day";
import { env } from "@/lib/server/env";
import { hashToken, mintToken } from "@/lib/server/secret-token";
import { loadedCopyOfCatalogue } from "@/test/catalogue-folder";
import { askDesk } from "@/test/desk-calls";
import { deskEditor, named } from "@/test/desk-editor";
import { databaseUrl } from "@/test/template-database";
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

test("exported, the live catalogue gives an empty database the same revision", async () => {
  await ann.change(OFFER, { title: { en: "From the desk", zh: "来自编辑台" } });
  const [score] = await db().fileRecord.findMany({ where: { kind: "score" }, take: 1 });
  const { document } = await ann.read(`score/${score?.key}`);
  const another = `score/${score?.key}-b`;
  const version = await ann.draft(another, { ...document, version: `${document.version}-b` }, null);
  expect((await ann.publish({ [another]: version })).status).toBe(200);
  await exportCatalogue(env().DATABASE_URL, folder);
  const exported = await readFile(join(folder, "vendors/baidu.yaml"), "utf8");
  const url = databaseUrl(env().DATABASE_URL, "imported_desk");
  const admin = new pg.Client({ connectionString: databaseUrl(url, "postgres") });
  await admin.connect();
  await admin.query("drop database if exists imported_desk with (force)");
  await admin.query("create database imported_desk template template_app");
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query("delete from catalog_revisions");
  await loadCatalogue(url, folder);
  const { rows } = await other.query(
    "select digest from catalog_revisions order by loaded_at desc limit 1",
  );
  await other.end();
  await admin.query("drop database imported_desk with (force)");
  await admin.end();
  const revision = await findCatalogRevision();
  expect(rows).toEqual([{ digest: revision }]);
  // The files say it too by now: it is the desk's no more, and nothing changes.
  expect(await files.load()).toContain("already loaded");
  expect([await findCatalogRevision(), await db().deskRecord.count()]).toEqual([revision, 0]);
  await exportCatalogue(env().DATABASE_URL, folder);
  expect(await readFile(join(folder, "vendors/baidu.yaml"), "utf8")).toBe(exported);
});

test("what is planned is published when it is time, once, in its planner's name; an edit calls it off", async () => {
  const { document, digest } = await ann.read(OFFER);
  const planned = { ...document, title: { en: "Planned", zh: "定时" } };
  const version = await ann.draft(OFFER, planned, digest);
  const at = new Date(Date.now() + 3_600_000).toISOString();
  expect(await ann.publish({ [OFFER]: version }, { at })).toMatchObject({
    answer: { publishAt: at },
  });
  await publishDue();
  expect((await ann.read(OFFER)).draft).toMatchObject({ publishAt: at });
  const next = await ann.draft(OFFER, planned, digest);
  expect((await ann.read(OFFER)).draft).toMatchObject({ publishAt: null });
  await ann.publish({ [OFFER]: next }, { at });
  await db().$executeRaw`update desk_drafts set publish_at = now() - interval '1 minute'`;
  const rows = await db().trailEntry.count();
  await Promise.all(Array.from({ length: 5 }, publishDue));
  await publishDue();
  expect(await db().trailEntry.count()).toBe(rows + 1);
  expect((await findOffer("baidu-2024-inclusive"))?.title.en).toBe("Planned");
  const last = await db().trailEntry.findFirst({ orderBy: { position: "desc" } });
  expect(last).toMatchObject({ editorName: "Ann", action: "record.published" });
});

test("what cannot be published when it is time says what, when and why at its draft, and can be planned again", async () => {
  const { document, digest } = await ann.read(OFFER);
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const version = await ann.draft(OFFER, { ...document, title: { en: "Late", zh: "迟" } }, digest);
  await ann.publish({ [OFFER]: version }, { at });
  await db().$executeRaw`update desk_drafts set publish_at = now(), base = ${"0".repeat(64)}`;
  await publishDue();
  expect((await ann.read(OFFER)).draft).toMatchObject({
    ...{ publishAt: null, version, document: { title: { en: "Late" } } },
    refusal: [{ ...named(OFFER), problems: [{ path: "", code: "published_since" }] }],
    refusedAt: expect.stringMatching(/^20/),
  });
  const { answer } = await askDesk(listAll, { params: {}, cookie: ann.cookie });
  expect(answer.records).toContainEqual(
    expect.objectContaining({
      ...named(OFFER),
      draft: expect.objectContaining({ publishAt: null, refusedAt: expect.any(String) }),
    }),
  );
  // Begun anew from what stands, it has nothing against it, and is planned and published.
  const next = await ann.draft(OFFER, { ...document, title: { en: "Late", zh: "迟" } }, digest);
  expect((await ann.read(OFFER)).draft).toMatchObject({ refusal: null, refusedAt: null });
  await ann.publish({ [OFFER]: next }, { at });
  await db().$executeRaw`update desk_drafts set publish_at = now()`;
  await publishDue();
  expect((await findOffer("baidu-2024-inclusive"))?.title.en).toBe("Late");
});

test("one plan that fails keeps no other from being published", async () => {
  const { document, digest } = await ann.read(OFFER);
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const vendor = await ann.read("vendor/baidu");
  const planned = await ann.draft(
    "vendor/baidu",
    { ...vendor.document, regions: null },
    vendor.digest,
  );
  await ann.publish({ "vendor/baidu": planned }, { at, reason: "Another" });
  const version = await ann.draft(OFFER, { ...document, title: { en: "Also", zh: "也" } }, digest);
  await ann.publish({ [OFFER]: version }, { at });
  await db().$executeRaw`update desk_drafts set publish_at = now()`;
  await db()
    .$executeRaw`update desk_drafts set document = '{"slug":"baidu"}' where kind = 'vendor'`;
  await publishDue();
  expect((await findOffer("baidu-2024-inclusive"))?.title.en).toBe("Also");
  expect((await ann.read("vendor/baidu")).draft).toMatchObject({
    refusal: [
      { kind: "vendor", problems: [{ path: "name", code: "missing" }, { path: "regions" }] },
    ],
  });
  await db().deskDraft.deleteMany();
});

test("a preview shows an offer as the API would, and changes nothing", async () => {
  const revision = await findCatalogRevision();
  const { document } = await ann.read(OFFER);
  const title = { en: "Only looked at", zh: "仅预览" };
  const shown = await ann.post(preview, { ...named(OFFER), document: { ...document, title } });
  expect(shown).toMatchObject({
    status: 200,
    answer: { problems: [], shown: { offer: { title } } },
  });
  const half = await ann.post(preview, { ...named(OFFER), document: { title } });
  expect(half.answer).toMatchObject({ shown: null });
  expect(await findCatalogRevision()).toBe(revision);
});

test("an accepted suggestion is a draft of its record, with the change in it", async () => {
  const { document, digest } = await ann.read(OFFER);
  const title = document.title as { readonly en: string };
  const proposal = {
    record: { kind: "offer", slug: "baidu-2024-inclusive" },
    field: "title.en",
    ...{ before: title.en, after: "As they say", words: "As they say", day: day("2026-11-30") },
    ...{ source: "https://acme.example", why: { en: "…", zh: "……" } },
  } as const;
  const idHash = hashToken(mintToken());
  await createSuggestion({ idHash, proposal, email: null });
  const { id } = await db().suggestion.findUniqueOrThrow({ where: { idHash } });
  const made = await askDesk(decide, {
    ...{ params: { id }, cookie: ann.cookie, method: "POST", body: { status: "accepted" } },
  });
  expect(made).toMatchObject({ status: 200, answer: { draft: named(OFFER) } });
  expect((await ann.read(OFFER)).draft).toMatchObject({
    ...{ version: 1, base: digest, by: "Ann" },
    document: { ...document, title: { ...title, en: "As they say" } },
  });
  await db().deskDraft.deleteMany();
});

test("publishing at the desk is heard by every server that listens", async () => {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query("listen banjia_revision");
  const heard = new Promise<string>((done) =>
    client.on("notification", ({ payload = "" }) => done(payload)),
  );
  const made = await ann.change(OFFER, { title: { en: "Heard", zh: "听到" } });
  expect(await heard).toBe(made.answer.revision);
  await client.end();
});
