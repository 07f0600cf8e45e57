import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import { estimate } from "@/lib/domain/estimate/estimate";
import { summarise } from "@/lib/domain/report/report-summary";
import { addDays, day, formatDay } from "@/lib/domain/units/day";
import { METERS } from "@/lib/domain/units/meter";
import { runs } from "@/test/fixed-seed";
import { assume, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { estimateRequestSchema, toEstimateInput } from "./estimate";
import { estimateCatalogueSchema } from "./estimate-catalogue";
import { reportSchema, reportSummarySchema } from "./report";

const TODAY = day("2026-11-22");
const cell = {
  day: "2024-06-01",
  model: "gpt-4o",
  batch: false,
  tier: "default",
  requests: "1",
  meters: { inputUncached: "999999999999999" },
};

describe("an estimate's body", () => {
  test("needs nothing but usage, and keeps every digit of it", () => {
    const input = toEstimateInput(estimateRequestSchema.parse({ usage: [cell] }), TODAY);
    if (typeof input === "string") throw new Error(input);
    expect(input.usage[0]?.meters.inputUncached).toBe(999_999_999_999_999n);
    expect(input.assumptions).toMatchObject({ asOf: TODAY, startOn: TODAY, horizonDays: 365 });
  });

  test.each([
    { why: "a growth of 2.5 percent", growth: 2.5, basisPoints: 250n },
    { why: "a growth as text", growth: "-12.25", basisPoints: -1_225n },
  ])("reads $why", ({ growth, basisPoints }) => {
    const body = { usage: [cell], growthPercentPer30Days: growth };
    expect(estimateRequestSchema.parse(body).growthPercentPer30Days).toBe(basisPoints);
  });

  test.each([
    { why: "no usage", body: { usage: [] } },
    { why: "an unknown key", body: { usage: [cell], userId: "u-1" } },
    { why: "a count as a JSON number", body: { usage: [{ ...cell, requests: 1 }] } },
    { why: "a negative count", body: { usage: [{ ...cell, meters: { output: "-1" } }] } },
    { why: "a meter that does not exist", body: { usage: [{ ...cell, meters: { tokens: "1" } }] } },
    { why: "a day that does not exist", body: { usage: [{ ...cell, day: "2024-02-30" }] } },
    {
      why: "shares of 101 percent",
      body: { usage: [cell], contentMix: { zh: 61, en: 30, code: 10 } },
    },
    { why: "growth with three decimals", body: { usage: [cell], growthPercentPer30Days: "1.005" } },
    {
      why: "a day whose projection would leave four-digit years",
      body: { usage: [cell], asOf: "9999-12-31" },
    },
    { why: "a ratio of zero", body: { usage: [cell], sampleRatios: { own: { o200k_base: "0" } } } },
    {
      why: "a ratio of a tokenizer OpenAI has not",
      body: { usage: [cell], sampleRatios: { own: { gpt2: "1" } } },
    },
    { why: "an operator object", body: { usage: [cell], region: { $ne: null } } },
    { why: "more than 5,000 cells", body: { usage: Array.from({ length: 5_001 }, () => cell) } },
  ])("refuses $why", ({ body }) => {
    expect(estimateRequestSchema.safeParse(body).success).toBe(false);
  });

  test.each([
    {
      why: "a period that ends before it starts",
      period: { from: "2024-06-02", to: "2024-06-01" },
    },
    { why: "usage before the period", period: { from: "2024-06-02", to: "2024-06-03" } },
    { why: "usage after the period", period: { from: "2024-05-01", to: "2024-05-31" } },
    { why: "ten years", period: { from: "2014-05-01", to: "2024-06-01" } },
  ])("does not fit: $why", ({ period }) => {
    const request = estimateRequestSchema.parse({ usage: [cell], period });
    expect(typeof toEstimateInput(request, TODAY)).toBe("string");
  });
});

describe("impossible requests name their path", () => {
  const huge = { ...cell, meters: { output: "1000000000000001" } };
  test.each([
    { why: "a count beyond 10^15", body: { usage: [huge] }, path: "usage[0].meters.output" },
    { why: "counts beyond it in all", body: { usage: [cell, cell] }, path: "usage:" },
    {
      why: "growth without end",
      body: { usage: [cell], growthPercentPer30Days: 1_000, horizonDays: 1_095 },
      path: "growthPercentPer30Days",
    },
  ])("$why", ({ body, path }) => {
    const answer = toEstimateInput(estimateRequestSchema.parse(body), TODAY);
    expect(answer).toContain(path);
  });
});

test("the engine answers whatever the schema lets in, and its answer can be sent", () => {
  const days = fc.integer({ min: 0, max: 400 }).map((n) => formatDay(addDays(TODAY, n - 900)));
  const name = fc.constantFrom(
    "gpt-x",
    "gpt-y",
    "embed",
    "nobody",
    "ft:gpt-x:me::1",
    "",
    "__proto__",
  );
  const count = fc.bigInt({ min: 0n, max: 10n ** 14n }).map(String);
  const meters = fc.dictionary(fc.constantFrom(...METERS), count, { noNullPrototype: true });
  const usage = fc.record({
    day: days,
    model: name,
    batch: fc.boolean(),
    tier: fc.constantFrom("default", "flex", "incentivized-tier"),
    requests: count,
    meters,
  });
  const mapping = fc.constantFrom(
    undefined,
    { "gpt-x": { acme: null } },
    { nobody: { acme: "big" } },
  );
  const body = fc.record(
    {
      usage: fc.array(usage, { minLength: 1, maxLength: 5 }),
      asOf: fc.oneof(days, fc.constantFrom("0001-01-01", "2999-12-31")),
      startOn: fc.oneof(days, fc.constantFrom("0001-01-01", "2999-12-31")),
      horizonDays: fc.integer({ min: 1, max: 200 }),
      growthPercentPer30Days: fc.constantFrom("-99.99", "0.01", 1_000),
      sampleRatios: fc.constantFrom({}, { own: { o200k_base: "0.1" } }, { nobody: {} }),
      region: fc.constantFrom("CN", "HK", "other"),
      currency: fc.constantFrom("CNY", "USD"),
      unknownValidityDays: fc.integer({ min: 1, max: 3_650 }),
      vendors: fc.constantFrom([], ["acme"], ["nobody"]),
    },
    { requiredKeys: ["usage"], noNullPrototype: true },
  );
  const catalogue = { ...smallCatalogue, offers: [offerWith({ validity: { kind: "unknown" } })] };
  fc.assert(
    fc.property(body, mapping, (given, chosen) => {
      const parsed = estimateRequestSchema.safeParse(
        chosen === undefined ? given : { ...given, mapping: chosen },
      );
      if (!parsed.success) return;
      const input = toEstimateInput(parsed.data, TODAY);
      if (typeof input === "string") return;
      const report = estimate(input, catalogue);
      if (report !== null) z.encode(reportSchema, report);
    }),
    runs(400),
  );
});

describe("what crosses the border comes back the same", () => {
  const catalogue = { ...smallCatalogue, offers: [offerWith({ validity: { kind: "unknown" } })] };
  const report = estimate(
    { usage: ONE_DAY, paid: [], period: null, assumptions: assume() },
    catalogue,
  );
  if (report === null) throw new Error("no report");

  test("a report", () => {
    const json = JSON.parse(JSON.stringify(z.encode(reportSchema, report)));
    expect(reportSchema.parse(json)).toEqual(report);
  });

  test("a summary", () => {
    const summary = summarise(report);
    const json = JSON.parse(JSON.stringify(z.encode(reportSummarySchema, summary)));
    expect(reportSummarySchema.parse(json)).toEqual(summary);
  });

  test("a report kept before grants were counted by period", () => {
    const json = z.encode(reportSummarySchema, summarise(report));
    const old = {
      ...json,
      vendors: json.vendors.map((vendor) => ({
        ...vendor,
        grants: vendor.grants.map(({ granted, pace, ...grant }) => grant),
      })),
    };
    const read = reportSummarySchema.parse(JSON.parse(JSON.stringify(old)));
    expect(read.vendors[0]?.grants[0]).toMatchObject({ granted: null, pace: null });
  });

  test("a catalogue", () => {
    const full: EstimateCatalogue = {
      ...catalogue,
      retirements: [
        {
          host: "openai",
          subject: "model",
          models: ["gpt-x"],
          announcedOn: null,
          lastDay: day("2026-12-10"),
          latestLastDay: day("2026-12-11"),
          replacements: [{ model: "gpt-z", readOn: day("2026-10-26") }],
        },
      ],
      scores: [
        {
          ...{ vendor: "acme", model: "big", benchmark: "Arena", version: "2026-04" },
          ...{ value: "1472", day: null, source: "arena" },
        },
      ],
    };
    const json = JSON.parse(JSON.stringify(z.encode(estimateCatalogueSchema, full)));
    expect(estimateCatalogueSchema.parse(json)).toEqual(full);
  });

  test("money is an exact decimal with its currency", () => {
    const json = z.encode(reportSchema, report);
    // 60 tokens a day at $5 per million, 365 days
    expect(json.baseline.list.money).toEqual({ currency: "USD", amount: "0.1095" });
  });
});
