import { beforeAll, expect, test } from "vitest";
import { DELETE, PUT } from "@/app/api/admin/drafts/[kind]/[...key]/route";
import { db } from "@/lib/data/db";
import { askDesk } from "@/test/desk-calls";
import { signedIn, type Visitor } from "@/test/signed-in";
import { GET as readOne } from "./[kind]/[...key]/route";
import { GET as list } from "./route";

let [ann, bob]: Visitor[] = [];
beforeAll(async () => {
  ann = await signedIn("Ann");
  bob = await signedIn("Bob", "editor");
});

const PARAMS = { kind: "vendor", key: ["baidu"] };
const cookieOf = (visitor = ann) => visitor?.cookie ?? "";

const read = (params: typeof PARAMS = PARAMS, cookie = cookieOf()) =>
  askDesk(readOne, { params, cookie });
const save = (body: object, params: typeof PARAMS = PARAMS, cookie = cookieOf()) =>
  askDesk(PUT, { params, cookie, method: "PUT", body });
const drop = (params: typeof PARAMS = PARAMS) =>
  askDesk(DELETE, { params, cookie: cookieOf(), method: "DELETE", body: {} });

async function names(query: string): Promise<string[]> {
  const { answer } = await askDesk(list, { params: {}, cookie: cookieOf(), query });
  return (answer.records as { kind: string; key: string }[]).map(
    ({ kind, key }) => `${kind} ${key}`,
  );
}

test("every record is found by its words, its kind and who is changing it", async () => {
  expect(await names("?kind=vendor&q=baidu")).toEqual(["vendor baidu"]);
  expect(await names("?kind=vendor&q=百度")).toEqual(["vendor baidu"]);
  expect((await names("")).length).toBeGreaterThan(2_000);
  expect(await names("?state=draft")).toEqual([]);
  await save(
    { document: { slug: "acme" }, version: 0, base: null },
    { kind: "vendor", key: ["acme"] },
  );
  expect(await names("?state=draft")).toEqual(["vendor acme"]);
  expect(await names("?state=scheduled")).toEqual([]);
  expect((await drop({ kind: "vendor", key: ["acme"] })).status).toBe(204);
  expect((await drop({ kind: "vendor", key: ["acme"] })).status).toBe(404);
  const wrong = await askDesk(list, { params: {}, cookie: cookieOf(), query: "?kind=editor" });
  expect(wrong.status).toBe(422);
});

test("a draft says what is wrong with it, and is kept as it is", async () => {
  const { answer } = await read();
  const document = answer.document as Record<string, unknown>;
  const base = answer.digest;
  const changed = { ...document, name: { en: "Baidu Cloud", zh: "" } };
  const first = await save({ document: changed, version: 0, base });
  expect(first).toMatchObject({
    status: 200,
    answer: { version: 1, problems: [{ path: "name.zh" }] },
  });
  const whole = await save({ document, version: 1, base });
  expect(whole.answer).toEqual({ version: 2, problems: [] });
  expect((await read()).answer.draft).toMatchObject({ document, version: 2, base, by: "Ann" });
  const late = await save({ document: changed, version: 1, base }, PARAMS, cookieOf(bob));
  expect(late).toMatchObject({
    status: 409,
    answer: { code: "draft_conflict", theirs: { document, version: 2, by: "Ann" } },
  });
  await drop();
});

test("a name that leads nowhere is told at its field; a record of another key is none", async () => {
  const { answer } = await read();
  const base = answer.digest;
  const access = { ...(answer.document as { access: object }).access, sources: ["no-such-page"] };
  const document = { ...(answer.document as object), access };
  const made = await save({ document, version: 0, base });
  expect(made.answer.problems).toMatchObject([
    { path: "access.sources[0]", message: expect.stringContaining("no source no-such-page") },
  ]);
  const renamed = { ...(answer.document as object), slug: "other" };
  const other = await save({ document: renamed, version: 1, base });
  expect(other.answer.problems).toMatchObject([{ path: "", code: "another_key" }]);
  await drop();
});

test("T31: of twenty first drafts at once one is kept; what no database holds is left out", async () => {
  const params = { kind: "plan", key: ["acme"] };
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      save({ document: { slug: "acme", note: `${at}\0` }, version: 0, base: null }, params),
    ),
  );
  expect(made.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(made.filter(({ status }) => status === 409)).toHaveLength(19);
  expect(JSON.stringify((await read(params)).answer.draft)).not.toContain("u0000");
  const deep = JSON.parse(`${'{"a":'.repeat(1_000)}1${"}".repeat(1_000)}`);
  expect((await save({ document: deep, version: 1, base: null }, params)).status).toBe(422);
  expect((await save({ document: [], version: 1, base: null }, params)).status).toBe(422);
  const long = { document: { text: "x".repeat(70_000) }, version: 1, base: null };
  expect((await save(long, params)).status).toBe(413);
  const odd = { kind: "editor", key: ["acme"] };
  expect((await save({ document: {}, version: 0, base: null }, odd)).status).toBe(404);
  const none = { kind: "plan", key: ["../x"] };
  expect((await save({ document: {}, version: 0, base: null }, none)).status).toBe(404);
  await drop(params);
});

test("direct SQL writes no draft that the desk could not", async () => {
  const data = { kind: "plan", key: "x", document: {}, editorId: "x", editorName: "x" };
  for (const odd of [{ version: 0 }, { base: "x" }, { reason: "" }, { publishAt: new Date() }])
    await expect(db().deskDraft.create({ data: { ...data, ...odd } })).rejects.toThrow();
});
