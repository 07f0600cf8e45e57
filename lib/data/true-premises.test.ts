import { beforeAll, describe, expect, test } from "vitest";
import { defaultAssumptions, estimate } from "@/lib/domain/estimate/estimate";
import type { Assumptions } from "@/lib/domain/estimate/estimate-report";
import { turningPoints } from "@/lib/domain/explain/flip";
import { day } from "@/lib/domain/units/day";
import type { Meters } from "@/lib/domain/units/meter";
import { cell } from "@/test/small-catalogue";
import { findEstimateCatalogue } from "./estimate-catalogue";

// Estimates on the catalogue as it is loaded whose premises were once untrue.

type Catalogue = Awaited<ReturnType<typeof findEstimateCatalogue>>;
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await findEstimateCatalogue();
});

const used = (
  on: string,
  model: string,
  input: bigint,
  output: bigint,
): [string, string, Meters] => [on, model, { inputUncached: input, output }];

function inputOf(
  rows: readonly [string, string, Meters][],
  asOf: string,
  change: Partial<Assumptions>,
) {
  const assumptions = { ...defaultAssumptions(day(asOf)), horizonDays: 30, ...change };
  return { usage: rows.map((row) => cell(...row)), paid: [], period: null, assumptions };
}

function reportOf(...asked: Parameters<typeof inputOf>) {
  const report = estimate(inputOf(...asked), catalogue);
  if (report === null) throw new Error("no report");
  return report;
}

const CHAT_2024 = [
  used("2024-06-01", "gpt-4o-2024-05-13", 3_000_000n, 800_000n),
  used("2024-06-01", "gpt-3.5-turbo-0125", 8_000_000n, 2_000_000n),
];

test("tokens given for embeddings pay for no chat", () => {
  const rows = [used("2026-09-01", "gpt-4o-mini-2024-07-18", 50_000_000n, 1_000_000n)];
  const { vendors } = reportOf(rows, "2026-09-15", { vendors: ["tencent"] });
  const grants = vendors[0]?.grants ?? [];
  expect(grants.map(({ slug, used }) => [slug, used])).toEqual(
    expect.arrayContaining([
      ["tencent-std/embedding", 0n],
      ["tencent-std/shared", 1_000_000n],
    ]),
  );
});

test("up to 500 million tokens are counted in the hopeful figure only", () => {
  const { vendors } = reportOf(CHAT_2024, "2024-07-09", { vendors: ["bytedance"] });
  const [bytedance] = vendors;
  const grant = bytedance?.grants.find(({ slug }) => slug === "volcengine-2024/tokens");
  expect(grant).toMatchObject({ advertised: 500_000_000n, upTo: true, granted: 0n, used: 0n });
  expect(bytedance?.unknowns).toContainEqual({
    code: "up-to",
    about: "volcengine-2024/tokens",
    day: null,
  });
});

test("ERNIE 3.5 costs 4 and 12 yuan after its fall of July 2024", () => {
  const rows = [used("2024-06-01", "gpt-3.5-turbo-0125", 100_000_000n, 10_000_000n)];
  const mapping = { "gpt-3.5-turbo-0125": { baidu: "ERNIE-3.5-8K" } };
  const { vendors } = reportOf(rows, "2024-09-15", { vendors: ["baidu"], mapping });
  const price = vendors[0]?.mapping[0]?.price;
  expect([price?.inputUncached, price?.output]).toEqual([4_000_000n, 12_000_000n]);
});

test("moonshot-v1-8k costs 2 and 10 yuan in 2025", () => {
  const rows = [used("2025-08-01", "gpt-4o-2024-08-06", 1_000_000n, 300_000n)];
  const mapping = { "gpt-4o-2024-08-06": { moonshot: "moonshot-v1-8k" } };
  const { vendors } = reportOf(rows, "2025-09-15", { vendors: ["moonshot"], mapping });
  const price = vendors[0]?.mapping[0]?.price;
  expect([price?.inputUncached, price?.output]).toEqual([2_000_000n, 10_000_000n]);
});

test("a model is moved by the name the export has for it", () => {
  const rows = [used("2024-06-01", "gpt-4o", 3_000_000n, 800_000n)];
  const mapping = { "gpt-4o": { zhipu: "glm-4-air" } };
  const { vendors } = reportOf(rows, "2024-07-09", { vendors: ["zhipu"], mapping });
  expect(vendors[0]?.mapping[0]).toMatchObject({
    openaiModel: "gpt-4o-2024-05-13",
    vendorModel: "glm-4-air",
  });
});

test("a model the catalogue does not know is moved where the user says", () => {
  const rows = [used("2026-11-01", "my-new-model", 3_000_000n, 800_000n)];
  const mapping = { "my-new-model": { minimax: "MiniMax-M3" } };
  const { vendors } = reportOf(rows, "2026-11-29", { vendors: ["minimax"], mapping });
  expect(vendors[0]?.mapping[0]).toMatchObject({
    openaiModel: "my-new-model",
    vendorModel: "MiniMax-M3",
  });
  expect(vendors[0]?.cost?.expected?.pico).toBeGreaterThan(0n);
});

test("a price of OpenAI's last read years ago is no price", () => {
  const rows = [used("2026-11-01", "gpt-4.1-2025-04-14", 1_000_000n, 300_000n)];
  const { baseline } = reportOf(rows, "2029-01-01", { vendors: ["zhipu"] });
  expect(baseline.list.unpriced.map(({ tokens }) => tokens)).toEqual([1_300_000n * 30n]);
});

test("first place is said to hang on the models a vendor is asked for", () => {
  const asked = inputOf(CHAT_2024, "2024-07-09", { horizonDays: 365 });
  const { flips } = turningPoints(asked, catalogue);
  expect(flips.some(({ assumption, change }) => assumption === "mapping" && change)).toBe(true);
});

describe("free models", () => {
  const rows = [used("2024-06-01", "gpt-3.5-turbo-0125", 200_000_000n, 40_000_000n)];

  test("have nothing granted: there is no amount", () => {
    const mapping = { "gpt-3.5-turbo-0125": { baidu: "ERNIE-Speed-8K" } };
    const { vendors } = reportOf(rows, "2024-07-09", {
      horizonDays: 60,
      vendors: ["baidu"],
      mapping,
    });
    const paying = vendors[0]?.grants.filter(({ used }) => used > 0n) ?? [];
    for (const { granted, used, lapsed, remaining } of paying)
      expect(granted === null || granted === used + lapsed + remaining).toBe(true);
  });

  test("cost nothing in any band where the cheapest model is asked for", () => {
    const vendors = ["baidu", "iflytek", "tencent"];
    const change = { horizonDays: 60, vendors, mappingPolicy: "cheapest-any" as const };
    for (const { vendor, cost } of reportOf(rows, "2024-07-09", change).vendors)
      for (const end of [cost?.cautious, cost?.expected, cost?.hopeful])
        expect(end?.pico, vendor).toBe(0n);
  });
});

test("DeepSeek's price by the hour is a range: half as dear off peak", () => {
  const rows = [used("2026-10-30", "gpt-5-2025-08-07", 3_000_000n, 600_000n)];
  const { vendors } = reportOf(rows, "2026-11-29", { vendors: ["deepseek"] });
  const [cost] = vendors.map((one) => one.cost);
  const [cautious, expected, hopeful] = [cost?.cautious, cost?.expected, cost?.hopeful].map(
    (end) => end?.pico ?? 0n,
  );
  expect(hopeful).toBeLessThan(expected ?? 0n);
  expect(expected).toBeLessThan(cautious ?? 0n);
  expect(vendors[0]?.unknowns.map(({ code }) => code)).toContain("price-hours");
});

test("an exchange rate months old is said to be", () => {
  const rows = [used("2026-11-01", "gpt-5-2025-08-07", 1_000_000n, 300_000n)];
  const { vendors } = reportOf(rows, "2027-01-15", { vendors: ["zhipu"] });
  expect(vendors[0]?.unknowns.map(({ code }) => code)).toContain("fx-old");
});
