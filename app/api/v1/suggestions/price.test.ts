import { beforeAll, expect, test } from "vitest";
import { PUT as saveDraft } from "@/app/api/admin/drafts/[kind]/[...key]/route";
import { POST as publishNow } from "@/app/api/admin/publish/route";
import { GET as readOne } from "@/app/api/admin/records/[kind]/[...key]/route";
import { POST as decide } from "@/app/api/admin/suggestions/[id]/route";
import { POST as send } from "@/app/api/v1/suggestions/route";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { db } from "@/lib/data/db";
import { listPrices } from "@/lib/data/prices";
import { env } from "@/lib/server/env";
import { askDesk } from "@/test/desk-calls";
import { deskEditor } from "@/test/desk-editor";

const FIELD = "prices.deepseek-chat.perMillion.output";
const SOURCE = "https://api-docs.deepseek.com/quick_start/pricing";

let ann: Awaited<ReturnType<typeof deskEditor>>;
let before = "";
beforeAll(async () => {
  await loadCatalogue(env().DATABASE_URL, "prisma/catalog");
  ann = await deskEditor("Ann", { readOne, saveDraft, publishNow });
  const rows = await db().fileRecord.findMany({
    where: { kind: "price", key: { startsWith: "deepseek/deepseek-chat/2024-05-22" } },
  });
  const { document } = await ann.read(`price/${rows[0]?.key}`);
  before = Object(document.perMillion).output;
});

function suggest(change: object) {
  const proposal = {
    record: { kind: "vendor", slug: "deepseek" },
    ...{ field: FIELD, before, after: "1.75", words: "Output: 1.75 yuan per million." },
    ...{ source: SOURCE, day: "2026-11-30", why: { en: "As its page has it", zh: "按其页面" } },
    ...change,
  };
  const headers = { "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify({ proposal }) };
  return send(new Request("http://localhost/api/v1/suggestions", init));
}

test.each([
  ["another figure stands there", { before: "123" }, 409, "changed_since"],
  ["no such model", { field: "prices.nobody.perMillion.output" }, 422, "no_such_field"],
  ["no such meter", { field: "prices.deepseek-chat.perMillion.prize" }, 422, "no_such_field"],
  ["another vendor", { record: { kind: "vendor", slug: "baidu" } }, 422, "no_such_field"],
  ["what no source says", { words: "Output is cheaper." }, 422, "unquoted"],
  ["no figure", { after: "cheap" }, 422, "unquoted"],
  ["a negative figure", { after: "-1", words: "-1" }, 422, "unquoted"],
  ["a day ahead", { day: "2099-01-01" }, 422, "day_ahead"],
  ["another field of a vendor", { field: "name.en" }, 422, "no_such_offer"],
])("a price is not corrected by %s", async (_, change, status, code) => {
  const response = await suggest(change);
  expect([response.status, (await response.json()).code]).toEqual([status, code]);
});

test("an accepted figure opens the next row of its price, the one before stays", async () => {
  expect((await suggest({})).status).toBe(201);
  const { id } = await db().suggestion.findFirstOrThrow({ where: { status: "waiting" } });
  const made = await askDesk(decide, {
    ...{ params: { id }, cookie: ann.cookie, method: "POST", body: { status: "accepted" } },
  });
  const key = "deepseek/deepseek-chat/2026-11-30/CNY";
  expect(made).toMatchObject({ status: 200, answer: { draft: { kind: "price", key } } });
  const { document, draft } = await ann.read(`price/${key}`);
  expect(document).toBeNull();
  expect(draft).toMatchObject({
    ...{ base: null, version: 1 },
    document: {
      ...{ model: "deepseek-chat", currency: "CNY", seenFrom: "2026-11-30", readOn: "2026-11-30" },
      perMillion: { output: "1.75" },
    },
  });
  const rows = (await listPrices()).length;
  const begun = Object(draft).document;
  const [source] = await db().source.findMany({ where: { slug: "llm-price-2024-07-23" } });
  const version = await ann.draft(`price/${key}`, { ...begun, sources: [source?.slug] }, null);
  expect((await ann.publish({ [`price/${key}`]: version })).status).toBe(200);
  expect(await listPrices()).toHaveLength(rows + 1);
});
