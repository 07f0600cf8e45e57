import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { OPENAI_BLOCK_DAY } from "@/lib/domain/estimate/openai-reach";
import { day } from "@/lib/domain/units/day";
import { type VendorFile, vendorFileSchema } from "@/lib/schemas/catalogue";
import { ERAS, offerSchema } from "@/lib/schemas/catalogue-offer";
import { priceRowSchema } from "@/lib/schemas/catalogue-price";
import type { Catalogue } from "./catalogue";
import { catalogueDigest } from "./catalogue-digest";
import { listProblems } from "./catalogue-problems";
import { catalogueRows } from "./catalogue-rows";
import { readCatalogue } from "./read-catalogue";

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue(join(import.meta.dirname, "../../prisma/catalog"));
});

describe("the files", () => {
  test("hold every offer of 2024 and the standing ones since", () => {
    const offers = catalogue.vendors.flatMap((vendor) => vendor.offers);
    const count = (wanted: string) => offers.filter(({ era }) => era === wanted).length;
    expect(ERAS.map((era) => [era, count(era)])).toEqual([
      ["migration-2024", 17],
      ["promo-2024", 1],
      ["standing-2024", 5],
      ["migration-2025", 1],
      ["standing-2025-26", 27],
      ["standing-global", 56],
    ]);
  });

  test("say of OpenAI's block the day that the engine and the pages go by", () => {
    const block = catalogue.campaigns.find(({ slug }) => slug === "openai-block-2024");
    expect(block?.effectiveOn).toBe(OPENAI_BLOCK_DAY);
  });

  test("move each text model of the block's days to every vendor with prices", () => {
    const { equivalence, equivalenceRule } = catalogueRows(catalogue);
    const isOf2024 = (price: VendorFile["prices"][number]) =>
      (price.effectiveFrom ?? price.seenFrom ?? day("2026-01-01")) < day("2024-10-01");
    const priced = catalogue.vendors.filter(
      ({ slug, prices }) => slug !== "openai" && prices.some(isOf2024),
    );
    const isOpen = (vendor: string, position: number) =>
      equivalenceRule.some(
        (rule) => rule.vendorSlug === vendor && rule.position === position && rule.fromDay === null,
      );
    for (const model of ["gpt-4o-2024-05-13", "gpt-4-0613", "gpt-3.5-turbo-0125", "davinci-002"]) {
      const moves = equivalence.filter(
        (row) => row.openaiModelId === model && isOpen(row.vendorSlug, row.rulePosition),
      );
      const vendors = moves.map((row) => row.vendorSlug);
      expect(vendors, model).toEqual(expect.arrayContaining(priced.map(({ slug }) => slug)));
    }
    const embedding = equivalence.filter((row) => row.openaiModelId === "text-embedding-3-small");
    expect(new Set(embedding.map((row) => row.vendorSlug)).size).toBeGreaterThanOrEqual(10);
    expect(equivalence.some((row) => row.openaiModelId.startsWith("ft:"))).toBe(false);
  });

  test("price what an export counts in other units than tokens", () => {
    const openai = catalogue.vendors.find(({ slug }) => slug === "openai");
    const of = (model: string) => openai?.prices.find((price) => price.model === model)?.perMillion;
    // $0.006 a minute is $0.0001 a second, $100 a million seconds.
    expect(of("whisper-1")).toEqual({ audioSeconds: 100_000_000n });
    expect(of("tts-1")).toEqual({ characters: 15_000_000n });
    expect(of("dall-e-3")).toBeUndefined();
  });

  test("turn two euro rates into one, rounded half up", () => {
    const rate = (text: string) => catalogue.fx.find((row) => row.day === day(text));
    expect(rate("2024-06-25")?.cnyPerUsdMicro).toBe(7_262_554n); // 7.7811 / 1.0714
    expect(rate("2024-07-09")?.cnyPerUsdMicro).toBe(7_271_962n); // 7.8639 / 1.0814
  });
});

describe("the revision", () => {
  const digestOf = (change: Partial<Catalogue>) =>
    catalogueDigest(catalogueRows({ ...catalogue, ...change }));

  test("is of the content, not of the order in which it is written", () => {
    const vendors = catalogue.vendors.toReversed();
    const sources = new Map([...catalogue.sources].toReversed());
    expect(digestOf({ vendors, sources })).toBe(digestOf({}));
  });
  test("is the last one in the log of edits: else `npm run catalogue:log` was forgotten", () => {
    expect(catalogue.edits.at(-1)?.revision).toBe(digestOf({}));
  });
  test("changes with one character", () => {
    const [first, ...rest] = catalogue.campaigns;
    if (first === undefined) throw new Error("No campaign");
    const campaigns = [{ ...first, name: { ...first.name, en: `${first.name.en}.` } }, ...rest];
    expect(digestOf({ campaigns })).not.toBe(digestOf({}));
  });
});

describe("what contradicts itself is named", () => {
  const withVendor = (change: Partial<VendorFile>): Catalogue => ({
    ...catalogue,
    vendors: [vendorFileSchema.parse({ slug: "x", name, regions: null }), ...catalogue.vendors].map(
      (vendor) => (vendor.slug === "x" ? { ...vendor, ...change } : vendor),
    ),
  });
  const name = { en: "X", zh: "某" };
  const price = priceRowSchema.parse({
    model: "m",
    currency: "CNY",
    perMillion: { output: "0.000001" },
    effectiveFrom: "2024-05-01",
    confidence: "high",
    sources: ["xfyun-docs"],
  });
  const m = { id: "m", tier: "economy" as const, tokenizer: null, note: null };

  test.each([
    {
      why: "a model nobody lists",
      change: { prices: [price] },
      says: "vendors/x.yaml: no model m",
    },
    {
      why: "a source nobody lists",
      change: { models: [m], prices: [{ ...price, sources: ["gossip"] }] },
      says: "vendors/x.yaml: price of m: no source gossip",
    },
    {
      why: "two prices at once",
      change: { models: [m], prices: [price, { ...price, effectiveFrom: day("2024-06-01") }] },
      says: "vendors/x.yaml: two prices of m at once",
    },
    {
      why: "a vocabulary without ratios",
      change: { models: [{ ...m, tokenizer: "rune" }] },
      says: "vendors/x.yaml: m: no ratios for rune",
    },
    {
      why: "a vendor twice",
      change: { slug: "zhipu" },
      says: "vendors/zhipu.yaml: vendor zhipu given twice",
    },
  ])("$why", ({ change, says }) => {
    expect(listProblems(withVendor(change))).toContain(says);
  });
});

describe("an offer is refused", () => {
  const text = { en: "A", zh: "甲" };
  const say = (source: string, en: string) => ({ source, value: { en, zh: "乙" }, words: text });
  const offer = { slug: "x", era: "promo-2024", title: text, summary: text, confidence: "low" };
  const fact = { field: "grant", value: text, restsOn: "a", statements: [say("a", "A")] };
  const GRANT = { name: "x", label: text, kind: "tokens", tokens: 5, models: null };
  const PERK = { kind: "support", text };

  test("not when none was found and it grants nothing", () => {
    expect(offerSchema.safeParse({ ...offer, noneFound: true }).success).toBe(true);
    const given = { ...offer, grants: [GRANT], perks: [PERK] };
    expect(offerSchema.safeParse(given).error?.issues).toBeUndefined();
  });

  test.each([
    { why: "with a key nobody reads", change: { colour: "red" } },
    { why: "in one language", change: { title: { en: "A" } } },
    { why: "with a link that is not https", change: { baseUrl: "http://example.com" } },
    {
      why: "resting on a source that says nothing",
      change: { facts: [{ ...fact, restsOn: "b" }] },
    },
    {
      why: "whose sources differ without a word on it",
      change: { facts: [{ ...fact, statements: [say("a", "A"), say("b", "B")] }] },
    },
    { why: "found to be none, with a grant", change: { noneFound: true, grants: [GRANT] } },
    { why: "found to be none, with a perk", change: { noneFound: true, perks: [PERK] } },
    {
      why: "found to be none, with one of each",
      change: { noneFound: true, grants: [GRANT], perks: [PERK] },
    },
    { why: "with a deadline of no day", change: { window: { until: "2024-02-30" } } },
  ])("$why", ({ change }) => {
    expect(offerSchema.safeParse(offer).success).toBe(true);
    expect(offerSchema.safeParse({ ...offer, facts: [fact] }).success).toBe(true);
    expect(offerSchema.safeParse({ ...offer, ...change }).success).toBe(false);
  });
});
