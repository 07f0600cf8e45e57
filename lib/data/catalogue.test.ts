import { expect, test } from "vitest";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { isWithin } from "@/lib/domain/catalogue/catalogue";
import { namedTokens } from "@/lib/domain/catalogue/grant";
import { day, formatDay } from "@/lib/domain/units/day";
import { env } from "@/lib/server/env";
import { db } from "./db";
import { listEdits } from "./edits";
import { findEstimateCatalogue } from "./estimate-catalogue";
import { isReady } from "./health";
import { findOffer, listOffers } from "./offers";
import { listPrices } from "./prices";
import { findCatalogRevision } from "./revision";
import { listSources } from "./sources";
import { findVendor, listVendors } from "./vendors";

test("loading the same catalogue again changes nothing", async () => {
  const before = await db().catalogRevision.findMany();
  const said = await loadCatalogue(env().DATABASE_URL, "prisma/catalog");
  expect(said).toContain("already loaded");
  expect(await db().catalogRevision.findMany()).toEqual(before);
  expect(await findCatalogRevision()).toBe(before[0]?.digest);
});

test("the log of our own edits ends at the revision in force, and is loaded without a new one", async () => {
  expect((await listEdits())[0]?.revision).toBe(await findCatalogRevision());
  await db().catalogueEdit.updateMany({ data: { whyEn: "Other words" } });
  await loadCatalogue(env().DATABASE_URL, "prisma/catalog");
  expect((await listEdits()).map(({ why }) => why.en)).not.toContain("Other words");
});

test("a database is ready at the newest migration, and not before", async () => {
  expect(await isReady()).toBe(true);
  await db().$executeRaw`update _prisma_migrations set rolled_back_at = now()`;
  expect(await isReady()).toBe(false);
});

test("Zhipu's plan is two grants that add up to what the press quotes", async () => {
  const offer = await findOffer("zhipu-2024-moving");
  const parts = offer?.grants.map((grant) => [grant.models, namedTokens(grant)]);
  expect(parts).toEqual([
    [["glm-4"], 50_000_000n],
    [["glm-4-air"], 100_000_000n],
  ]);
});

test("Baidu's fixed and matched tokens stand side by side, as a conflict", async () => {
  const offer = await findOffer("baidu-2024-inclusive");
  expect(offer?.grants.map((grant) => [grant.kind, namedTokens(grant)])).toEqual([
    ["tokens", 50_000_000n],
    ["matched-tokens", null],
    ["free-model", null],
    ["discount", null],
  ]);
  const grant = offer?.facts.find(({ field }) => field === "grant");
  expect(grant?.conflict).toBe(true);
  const values = new Set(grant?.statements.map(({ value }) => value.en));
  expect(values).toContain("50 million tokens");
  expect(values).toContain("Tokens on the scale of OpenAI use");
  expect(grant?.statements.map(({ id }) => id)).toContain(grant?.restsOn);
});

test("an unknown deadline stays unknown, a known one is a day", async () => {
  const zhipu = await findOffer("zhipu-2024-moving");
  const tencent = await findOffer("tencent-2024");
  expect(zhipu?.window.until).toBeNull();
  expect(tencent?.window.until && formatDay(tencent.window.until)).toBe("2024-07-31");
  expect(tencent?.grants[0]?.models).toBeNull();
});

test("offers come by vendor and slug; an unknown slug is null", async () => {
  const offers = await listOffers();
  const keys = offers.map(({ vendor, slug }) => `${vendor.slug} ${slug}`);
  expect(keys).toEqual(keys.toSorted());
  expect(await findOffer("nobody-2024")).toBeNull();
});

test("every statement of every offer has both languages and a source", async () => {
  for (const { slug, facts } of await listOffers())
    for (const { field, statements } of facts)
      for (const { words, value, source } of statements) {
        const where = `${slug} ${field}`;
        expect(words.zh, where).toMatch(/\p{Script=Han}/u);
        expect(words.en + value.en, where).not.toMatch(/\p{Script=Han}/u);
        expect(source.publisher, where).not.toBe("");
      }
});

test("a repeated story names the original it repeats", async () => {
  const copies = (await listSources()).filter(({ original }) => original === "guardian-2024-07");
  expect(copies.map(({ slug }) => slug)).toEqual([
    "chatgptglobal-2024-07",
    "gadinsider-2024-07-10",
    "unboxedai-2024-07",
  ]);
});

test("prices and vendors come with their sources, their models and exact figures", async () => {
  const prices = await listPrices();
  const qwen = prices.find(({ model }) => model === "qwen-plus");
  expect(qwen?.perMillion).toEqual({ inputUncached: 4_000_000n, output: 12_000_000n });
  expect(qwen?.sources.length).toBeGreaterThan(1);
  expect((await listVendors()).map(({ slug }) => slug)).toContain("openai");
  expect((await findVendor("zhipu"))?.models.map(({ id }) => id)).toContain("glm-4-air");
});

test("the estimate's catalogue holds what the estimate needs, of one revision", async () => {
  const catalogue = await findEstimateCatalogue();
  expect(catalogue.revision).toBe(await findCatalogRevision());
  expect(catalogue.vendors.map(({ slug }) => slug)).not.toContain("openai");
  expect(await findEstimateCatalogue()).toBe(catalogue);
  const rate = catalogue.fx.find(({ day }) => formatDay(day) === "2024-07-09");
  expect(rate?.cnyPerUsdMicro).toBe(7_271_962n); // 7.8639 / 1.0814
  const family = catalogue.tokenRatios.filter(({ vendor }) => vendor === null);
  expect(family).toHaveLength(9);
  const moved = new Set(catalogue.equivalences.map((e) => e.openaiModel));
  expect(moved).toContain("text-embedding-3-small");
});

test("a move is judged anew for each stretch of days", async () => {
  const { equivalences } = await findEstimateCatalogue();
  const moved = (model: string, vendor: string, on: string) =>
    equivalences
      .filter((e) => e.openaiModel === model && e.vendor === vendor && isWithin(e, day(on)))
      .map((e) => e.vendorModel);
  const gpt4o = "gpt-4o-2024-05-13";
  expect(moved(gpt4o, "alibaba", "2024-07-09")).toEqual(["qwen-max"]);
  expect(moved(gpt4o, "zhipu", "2024-07-09")).toEqual(["glm-4"]);
  expect(moved(gpt4o, "zhipu", "2025-12-31")).toEqual(["glm-4-plus"]);
  expect(moved(gpt4o, "zhipu", "2026-01-01")).toEqual(["GLM-5.3-Flash"]);
  expect(moved("gpt-6-astra", "zhipu", "2026-11-22")).toEqual(["GLM-5.3"]);
  for (const model of ["gpt-4.1-2025-04-14", "o3-2025-04-16", "gpt-3.5-turbo-0125", "gpt-6-sol"]) {
    for (const vendor of ["alibaba", "deepseek", "minimax", "zhipu"]) {
      expect(moved(model, vendor, "2026-11-22"), `${model} at ${vendor}`).toHaveLength(1);
    }
  }
  expect(moved("o3-2025-04-16", "zhipu", "2024-07-09")).toEqual([]);
});
