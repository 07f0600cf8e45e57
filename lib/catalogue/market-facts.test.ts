import { beforeAll, expect, test } from "vitest";
import { formatDay } from "@/lib/domain/units/day";
import type { Catalogue } from "./catalogue";
import { readCatalogue } from "./read-catalogue";

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue("prisma/catalog");
});

test.each([
  ["zhipu-glm-coding", "Lite", "CNY", 118, 2_000n, "points", "5h"],
  ["zai-glm-coding", "Max", "USD", 168, 184_000_000n, "tokens", "5h"],
  ["volcengine-coding", "Pro", "CNY", 200, 6_000n, "requests", "5h"],
  ["tencent-token", "Pro", "CNY", 299, 320_000_000n, "tokens", "month"],
  ["baidu-token-personal", "Mini", "CNY", 9.9, 10_000_000n, "tokens", "month"],
  ["xiaomi-mimo", "Lite", "CNY", 39, 4_100_000_000n, "credits", "month"],
  ["compshare-coding", "Ultra", "CNY", 999, 6_000n, "requests", "5h"],
  ["ollama-cloud-plans", "Pro", "USD", 20, 60n, "dollars", "month"],
])("%s %s: %s %d a month, %s %s each %s", (slug, name, currency, month, amount, unit, per) => {
  const tier = catalogue.plans
    .find((plan) => plan.slug === slug)
    ?.tiers.find((t) => t.name === name);
  expect(tier).toMatchObject({ currency, month: BigInt(month * 1e6) });
  expect(tier?.quotas[0]).toMatchObject({ amount, unit, per });
});

test.each([
  ["google-ai", "USD", 350_000n],
  ["scaleway", "EUR", 36_000n],
  ["cerebras-yc", "USD", 22_500n],
  ["together-accelerator", "USD", 50_000n],
])("programme %s: %s %s", (slug, currency, amount) => {
  const found = catalogue.programmes.find((programme) => programme.slug === slug);
  expect(found?.credit).toMatchObject({ currency, amount: amount * 1_000_000n });
});

test("the one programme with a last day to apply names it", () => {
  const dated = catalogue.programmes.filter(({ closesOn }) => closesOn !== null);
  expect(dated.map(({ slug, closesOn }) => [slug, closesOn && formatDay(closesOn)])).toEqual([
    ["kiro", "2026-12-31"],
  ]);
});

test("each plan that is compared with a list price names one the catalogue has, in its currency", () => {
  for (const { slug, vendor, payAsYouGo, tiers } of catalogue.plans) {
    if (payAsYouGo === null) continue;
    const prices = catalogue.vendors.find((one) => one.slug === vendor)?.prices ?? [];
    const found = prices.filter((p) => p.model === payAsYouGo.model && p.list === payAsYouGo.list);
    expect(found.length, slug).toBeGreaterThan(0);
    for (const { currency } of tiers) expect(found[0]?.currency, slug).toBe(currency);
  }
});

test("an answer that names an offer names one of the same event", () => {
  const offers = catalogue.vendors.flatMap((vendor) => vendor.offers);
  for (const { slug, answers } of catalogue.campaigns)
    for (const { offer } of answers)
      if (offer !== null) expect(offers.find((one) => one.slug === offer)?.campaign).toBe(slug);
});

test("what happens in an event is told day by day", () => {
  for (const { slug, steps } of catalogue.campaigns) {
    const days = steps.map(({ on }) => on);
    expect(days, slug).toEqual(days.toSorted((a, b) => a - b));
  }
});

test("the two offers of May 2026 for coders are an event of their own, long over", () => {
  const event = catalogue.campaigns.find(({ slug }) => slug === "codex-claude-code-2026");
  expect(event?.answers.map(({ vendor }) => vendor)).toEqual(["openai", "anthropic"]);
  expect(event?.steps.map(({ on }) => formatDay(on))).toEqual(["2026-05-13", "2026-07-13"]);
});
