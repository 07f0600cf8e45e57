import { expect, test } from "vitest";
import { findProviderModel } from "@/lib/domain/catalogue/provider-model";
import { addDays, day } from "@/lib/domain/units/day";
import { BILLED_PER_UNIT } from "@/lib/domain/units/money";
import type { UsageCell } from "@/lib/domain/usage/usage";
import { assume, cell, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { azureBaselineOf } from "./azure-baseline";
import { estimate } from "./estimate";
import { inputErrors } from "./input-errors";
import { reconcile } from "./reconcile";

const at = (provider: string, model: string, input = 60n): UsageCell => ({
  ...cell("2024-06-01", model, { inputUncached: input }),
  provider,
});

function run(usage: readonly UsageCell[], change = {}, catalogue = smallCatalogue) {
  const assumptions = assume({ horizonDays: 1, region: "other", ...change });
  const report = estimate({ usage, paid: [], period: null, assumptions }, catalogue);
  if (report === null) throw new Error("no report");
  const vendorOf = (slug: string) => report.vendors.find(({ vendor }) => vendor === slug);
  return { report, vendorOf };
}

test("usage of a vendor's own API costs that vendor's list price, in dollars of the day", () => {
  const { report } = run([at("beta", "only")]);
  // ¥4 at ¥7 to the dollar is $0.571429 per million: 60 × 571_429
  expect(report.baseline.list).toMatchObject({
    money: { pico: 34_285_740n },
    atLeast: false,
    unpriced: [],
  });
  expect(report.baseline.stay?.money.pico).toBe(34_285_740n);
  expect(report.baseline.providers).toEqual([
    { vendor: "beta", tokens: 60n, list: { currency: "USD", pico: 34_285_740n } },
  ]);
});

test("it adds to OpenAI's, which alone has a price at Azure", () => {
  const { report } = run([...ONE_DAY, at("beta", "only")]);
  expect(report.baseline.list.money.pico).toBe(300_000_000n + 34_285_740n);
  expect(azureBaselineOf(report).money.pico).toBe(300_000_000n);
});

test("a model stays itself at its vendor and is the cheapest of its tier elsewhere", () => {
  const { vendorOf } = run([at("beta", "only")]);
  expect(vendorOf("beta")).toMatchObject({
    cost: { expected: { currency: "CNY", pico: 240_000_000n } },
    mapping: [{ openaiModel: "beta/only", names: ["beta/only"], vendorModel: "only" }],
    unknowns: [],
  });
  expect(vendorOf("acme")?.mapping[0]).toMatchObject({ vendorModel: "big" });
});

test("a person's choice stands before that", () => {
  const mapping = { "beta/only": { acme: "small" } };
  const { vendorOf, report } = run([at("beta", "only")], { mapping });
  expect(vendorOf("acme")?.mapping[0]).toMatchObject({ vendorModel: "small" });
  const input = { usage: [at("beta", "only")], paid: [], period: null };
  expect(inputErrors({ ...input, assumptions: report.assumptions }, smallCatalogue)).toEqual([]);
});

test("a model that the vendor is not known to have is named and has no price", () => {
  const { report } = run([at("beta", "unheard-of")]);
  expect(report.baseline.list.unpriced).toEqual([
    { model: "beta/unheard-of", tokens: 60n, reason: "unknown-model" },
  ]);
});

test("a vendor's batch without a documented price costs its list price, not OpenAI's half", () => {
  const { report } = run([{ ...at("beta", "only"), batch: true }]);
  expect(report.baseline.list.money.pico).toBe(34_285_740n);
});

test("grants that match OpenAI usage do not match another vendor's", () => {
  const offers = [offerWith({ kind: "matched-tokens", matchPermille: 1_000n, tokens: 1_000n })];
  const { vendorOf } = run([...ONE_DAY, at("beta", "only")], {}, { ...smallCatalogue, offers });
  expect(vendorOf("acme")?.grants[0]?.granted).toBe(60n);
});

test("staying follows the vendor's own retirements", () => {
  const ends = {
    host: "acme",
    subject: "model" as const,
    models: ["small"],
    announcedOn: null,
    lastDay: day("2024-07-09"),
    latestLastDay: day("2024-07-09"),
    replacements: [{ model: "big", readOn: null }],
  };
  const catalogue = { ...smallCatalogue, retirements: [ends] };
  const { report } = run([at("acme", "small", 7n)], { horizonDays: 2 }, catalogue);
  // ¥1 for a day, then ¥10: 7 × 142_857 + 7 × 1_428_571
  expect(report.baseline.stay).toMatchObject({
    money: { pico: 999_999n + 9_999_997n },
    switches: [{ openaiModel: "acme/small", on: addDays(day("2024-07-09"), 1), to: "acme/big" }],
  });
  expect(report.deadlines).toMatchObject([
    { kind: "vendor-model", vendor: "acme", about: "small", tokensShare: 10_000n },
  ]);
});

test("OpenAI's bill is not held against usage of another vendor", () => {
  const bill = [
    { day: day("2024-06-01"), item: "x", amount: BILLED_PER_UNIT, currency: "USD" as const },
  ];
  const usage = [...ONE_DAY, at("beta", "only")];
  const items = reconcile(usage, bill, smallCatalogue, () => null)?.items;
  expect(items?.map(({ name }) => name)).toEqual(["x", "gpt-x"]);
});

test.each([
  ["claude-haiku-4-5-20251001", "claude-haiku-4-5"],
  ["Claude Haiku 4.5", "claude-haiku-4-5"],
  ["anthropic/claude-haiku-4.5", "claude-haiku-4-5"],
  ["claude-haiku-4-5", "claude-haiku-4-5"],
  ["claude-3-5-sonnet-latest", "claude-3-5-sonnet-20240620"],
  ["claude-haiku-4", null],
])("of a vendor's models %s means %s", (written, id) => {
  const models = ["claude-3-5-sonnet-20240620", "claude-haiku-4-5"].map((own) => {
    return { vendor: "anthropic", id: own, tier: "economy" as const, tokenizer: null };
  });
  expect(findProviderModel(models, written)?.id ?? null).toBe(id);
});
