import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PUT as saveDraft } from "@/app/api/admin/drafts/[kind]/[...key]/route";
import { GET as readOne } from "@/app/api/admin/records/[kind]/[...key]/route";
import { POST as restore } from "@/app/api/admin/restore/route";
import { POST as withdraw } from "@/app/api/admin/withdraw/route";
import { db } from "@/lib/data/db";
import { listEdits } from "@/lib/data/edits";
import { findOffer } from "@/lib/data/offers";
import { findCatalogRevision } from "@/lib/data/revision";
import { findRevisionText } from "@/lib/data/revision-text";
import { verifyTrail } from "@/lib/data/trail";
import { loadedCopyOfCatalogue } from "@/test/catalogue-folder";
import { deskEditor, named } from "@/test/desk-editor";
import { POST as publishNow } from "./route";

const OFFER = "offer/baidu/baidu-2024-inclusive";
const SOURCE = "source/desk-test-page";
const SOURCE_DOCUMENT = {
  publisher: "Acme",
  title: "Terms",
  url: "https://acme.example/terms",
  tier: "vendor",
  date: "2026-11-30",
};

let ann: Awaited<ReturnType<typeof deskEditor>>;
let files: Awaited<ReturnType<typeof loadedCopyOfCatalogue>>;
let folder = "";
beforeAll(async () => {
  files = await loadedCopyOfCatalogue();
  folder = files.folder;
  ann = await deskEditor("Ann", { readOne, saveDraft, publishNow });
});
afterAll(() => files.remove());

test("offer and source are published together: rows, revision, trail and history, or nothing", async () => {
  const before = await findCatalogRevision();
  const { document, digest } = await ann.read(OFFER);
  const vendor = await ann.read("vendor/baidu");
  const access = { ...Object(vendor.document.access), sources: ["desk-test-page"] };
  const changed = { ...vendor.document, access };
  const version = await ann.draft("vendor/baidu", changed, vendor.digest);
  const alone = await ann.publish({ "vendor/baidu": version });
  expect(alone).toMatchObject({
    status: 422,
    answer: { records: [{ kind: "vendor", problems: [{ path: "access.sources[0]" }] }] },
  });
  expect(await findCatalogRevision()).toBe(before);
  const source = await ann.draft(SOURCE, SOURCE_DOCUMENT, null);
  const title = { en: "Moved at the desk", zh: "已在编辑台修改" };
  const offer = await ann.draft(OFFER, { ...document, title }, digest);
  const made = await ann.publish({ "vendor/baidu": version, [SOURCE]: source, [OFFER]: offer });
  expect(made.status).toBe(200);
  expect(await findCatalogRevision()).toBe(made.answer.revision);
  expect(await findRevisionText(String(made.answer.revision))).not.toBeNull();
  expect((await findOffer("baidu-2024-inclusive"))?.title).toEqual(title);
  expect(await verifyTrail()).toMatchObject({ rows: 3 });
  const [edit] = await listEdits();
  expect(edit).toMatchObject({
    revision: made.answer.revision,
    why: { en: "Read on its own page." },
  });
  expect(edit?.records).toMatchObject([
    { kind: "vendor", slug: "baidu", change: "changed", fields: ["access"] },
    { kind: "source", slug: "desk-test-page", change: "added" },
    { kind: "offer", slug: "baidu-2024-inclusive", change: "changed", fields: ["title"] },
  ]);
  const now = await ann.read(OFFER);
  expect([now.draft, now.revisions.length]).toEqual([null, 1]);
});

test("T16: of twenty who publish one record at once, one does", async () => {
  const rows = await db().trailEntry.count();
  const { document, digest } = await ann.read(OFFER);
  const version = await ann.draft(
    OFFER,
    { ...document, title: { en: "Twenty", zh: "二十" } },
    digest,
  );
  const made = await Promise.all(
    Array.from({ length: 20 }, () => ann.publish({ [OFFER]: version })),
  );
  const statuses = made.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409 || status === 503)).toHaveLength(19);
  expect(await db().trailEntry.count()).toBe(rows + 1);
});

test("who began from another state is shown what stands, and keeps the draft", async () => {
  const { document, digest } = await ann.read(OFFER);
  const version = await ann.draft(
    OFFER,
    { ...document, title: { en: "Mine", zh: "我的" } },
    "0".repeat(64),
  );
  const made = await ann.publish({ [OFFER]: version });
  expect(made).toMatchObject({
    status: 409,
    answer: { code: "record_conflict", live: { digest } },
  });
  expect((await ann.read(OFFER)).draft).toMatchObject({ version });
  expect((await ann.publish({ [OFFER]: version + 1 })).answer).toMatchObject({
    ...{ code: "draft_conflict", theirs: { version } },
  });
  await db().deskDraft.deleteMany();
});

test("a load keeps what the desk published, and says where the files changed it too", async () => {
  const revision = await findCatalogRevision();
  expect(await files.load()).toContain("already loaded");
  expect(await findCatalogRevision()).toBe(revision);
  const path = join(folder, "vendors/baidu.yaml");
  const text = await readFile(path, "utf8");
  await writeFile(
    path,
    text.replace(
      /(slug: baidu-2024-inclusive[\s\S]*?title: )\{[^}]*\}/,
      '$1{ en: "By hand", zh: 手改 }',
    ),
  );
  expect(await files.load()).toContain("offer baidu/baidu-2024-inclusive");
  expect((await findOffer("baidu-2024-inclusive"))?.title.en).toBe("Twenty");
  expect(await files.load(true)).not.toContain("offer baidu/");
  expect((await findOffer("baidu-2024-inclusive"))?.title.en).toBe("By hand");
  expect((await ann.read(SOURCE)).document).toMatchObject({ publisher: "Acme" }); // the files never had it
  await writeFile(path, text);
});

test("what the desk withdraws stays away from a load; what others point to is not withdrawn", async () => {
  const { digest } = await ann.read(SOURCE);
  const reason = "It was a copy.";
  const cited = await ann.post(withdraw, { ...named(SOURCE), digest, reason });
  expect(cited).toMatchObject({
    status: 422,
    answer: {
      code: "does_not_fit",
      errors: [
        {
          code: "still_named",
          record: { kind: "vendor", key: "baidu", path: "access.sources[0]" },
        },
      ],
    },
  });
  // Its offers, models and prices would go with it, and nobody would have said so.
  const vendor = await ann.read("vendor/baidu");
  const owner = await ann.post(withdraw, {
    ...{ kind: "vendor", key: "baidu", digest: vendor.digest, reason },
  });
  expect(owner).toMatchObject({ status: 422, answer: { code: "does_not_fit" } });
  expect(owner.answer.errors).toContainEqual(
    expect.objectContaining({ code: "still_owned", record: { ...named(OFFER), path: "" } }),
  );
  const offer = await ann.read(OFFER);
  const ended = await ann.post(withdraw, { ...named(OFFER), digest: offer.digest, reason });
  expect(ended).toMatchObject({ status: 200, answer: { ended: true } });
  expect((await findOffer("baidu-2024-inclusive"))?.window.closedOn).not.toBeNull();
  const stale = await ann.post(withdraw, { ...named(OFFER), digest: offer.digest, reason });
  expect(stale.status).toBe(409);
  const scores = await db().score.count();
  const [score] = await scoreNames();
  const found = await ann.read(score ?? "");
  expect(
    (await ann.post(withdraw, { ...named(score ?? ""), digest: found.digest, reason })).status,
  ).toBe(200);
  await files.load();
  expect(await db().score.count()).toBe(scores - 1);
  const [gone] = (await ann.read(score ?? "")).revisions;
  const back = await ann.post(restore, { number: gone?.number, reason: "It was right." });
  expect(back.status).toBe(201);
  expect((await ann.post(restore, { number: gone?.number, reason: "Again" })).status).toBe(409);
  expect((await ann.publish({ [score ?? ""]: 1 })).status).toBe(200);
  expect(await db().score.count()).toBe(scores);
  expect((await ann.post(restore, { number: 10_000, reason: "None" })).status).toBe(404);
});

async function scoreNames(): Promise<string[]> {
  const rows = await db().fileRecord.findMany({
    where: { kind: "score" },
    orderBy: { key: "asc" },
  });
  return rows.map(({ kind, key }) => `${kind}/${key}`);
}
