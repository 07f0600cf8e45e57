import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { db } from "@/lib/data/db";
import { findCatalogRevision } from "@/lib/data/revision";
import { env } from "@/lib/server/env";
import { appRoleSql } from "@/test/app-role";
import { GET as one } from "./[digest]/route";
import { GET as list } from "./route";

const ask = (digest: string, headers: Record<string, string> = {}) =>
  one(new Request(`http://localhost/api/v1/catalogue/revisions/${digest}`, { headers }), {
    params: Promise.resolve({ digest }),
  });
const askList = async (query = "") => {
  const answer = await list(new Request(`http://localhost/api/v1/catalogue/revisions${query}`));
  return { status: answer.status, body: await answer.json() };
};
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let revision: string;
beforeAll(async () => {
  revision = (await findCatalogRevision()) ?? "";
});

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());

test("what is sent for a digest is the text it is the digest of, for ever", async () => {
  const answer = await ask(revision);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(answer.headers.get("etag")).toBe(`W/"${revision}"`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(sha256(bytes)).toBe(revision);
  const lines = new TextDecoder().decode(bytes).split("\n");
  const vendors = lines.slice(lines.indexOf("vendor") + 1, lines.indexOf("model"));
  expect(vendors.map((line) => JSON.parse(line).slug)).toContain("zhipu");
});

test("whoever has it already gets nothing; what packs it is the server, whatever is taken", async () => {
  const answer = await ask(revision, { "accept-encoding": "gzip, br" });
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(sha256(new Uint8Array(await answer.arrayBuffer()))).toBe(revision);
  expect((await ask(revision, { "if-none-match": `W/"${revision}"` })).status).toBe(304);
});

test.each(["0".repeat(64), "newest", "'; --"])("no revision is made up for %s", async (digest) => {
  const answer = await ask(digest);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect((await answer.json()).code).toBe("revision_not_held");
});

test("revisions are listed newest first, a page at a time, and those from before texts were kept say so", async () => {
  await db().catalogRevision.createMany({
    data: [1, 2, 3].map((n) => ({
      digest: String(n).repeat(64),
      loadedAt: new Date(Date.UTC(2024, 6, n)),
    })),
  });
  const first = await askList("?limit=2");
  expect(first.body.revisions).toMatchObject([
    { digest: revision, bytes: expect.any(Number) },
    { digest: "3".repeat(64), inForceSince: "2024-07-03T00:00:00.000Z", bytes: null },
  ]);
  const second = await askList(`?limit=2&before=${first.body.next}`);
  expect(second.body.revisions.map(({ digest }: { digest: string }) => digest[0])).toEqual([
    ...["2", "1"],
  ]);
  expect(second.body.next).toBeNull();
  expect((await askList("?limit=0")).status).toBe(400);
  expect((await askList("?before=yesterday")).status).toBe(400);
});

test("a load of what is in force already keeps its text where that is missing", async () => {
  await client.query("alter table catalogue_revision_texts disable trigger all");
  await client.query("delete from catalogue_revision_texts");
  await client.query("alter table catalogue_revision_texts enable trigger all");
  expect((await ask(revision)).status).toBe(404);
  await loadCatalogue(env().DATABASE_URL, "prisma/catalog");
  expect((await ask(revision)).status).toBe(200);
});

test("T16: nobody changes a revision's text: not the owner, and the site's own role least", async () => {
  const deeds = [
    "update catalogue_revision_texts set packed = '\\x1f8b'",
    "delete from catalogue_revision_texts",
    "truncate catalogue_revision_texts",
  ];
  for (const deed of deeds) await expect(client.query(deed)).rejects.toThrow("only added");
  await client.query("create role revision_test_app");
  await client.query(await appRoleSql("revision_test_app"));
  await client.query("set role revision_test_app");
  for (const deed of deeds) await expect(client.query(deed)).rejects.toThrow("permission denied");
  await client.query("select count(*) from catalogue_revision_texts");
  await client.query("reset role");
  await client.query("drop owned by revision_test_app");
  await client.query("drop role revision_test_app");
});
