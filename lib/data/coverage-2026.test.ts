import { beforeAll, expect, test } from "vitest";
import { defaultAssumptions, estimate } from "@/lib/domain/estimate/estimate";
import type { EstimateReport } from "@/lib/domain/estimate/estimate-report";
import { day } from "@/lib/domain/units/day";
import { cell } from "@/test/small-catalogue";
import { findEstimateCatalogue } from "./estimate-catalogue";

const DAY = "2026-11-01";
/** In million tokens. An embedding's input is counted as uncached input, as exports have it. */
const chat = (model: string, input: bigint, output: bigint) =>
  cell(DAY, model, { inputUncached: input * 1_000_000n, output: output * 1_000_000n });

const USAGE = [
  chat("gpt-5-2025-08-07", 90n, 20n),
  chat("gpt-5-mini-2025-08-07", 200n, 40n),
  chat("gpt-5-nano-2025-08-07", 80n, 10n),
  chat("gpt-4.1-2025-04-14", 60n, 8n),
  chat("gpt-4.1-mini-2025-04-14", 70n, 9n),
];
const EMBEDDED = cell(DAY, "text-embedding-3-small", { embeddingInput: 5_000_000n });
/** By where the vendor is at home. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  china: [
    "alibaba",
    "baidu",
    "bytedance",
    "deepseek",
    "minimax",
    "siliconflow",
    "stepfun",
    "tencent",
    "zhipu",
  ],
  america: ["anthropic", "aws", "cohere", "google", "xai"],
  europe: ["mistral"],
};

let report: EstimateReport | null;
beforeAll(async () => {
  const assumptions = { ...defaultAssumptions(day("2026-11-29")), horizonDays: 30 };
  const input = { usage: [...USAGE, EMBEDDED], paid: [], period: null, assumptions };
  report = estimate(input, await findEstimateCatalogue());
});

test("a 2026 export of gpt-5, gpt-4.1 and embedding models is covered to 99 % by 15 vendors of three regions", () => {
  const covered = (report?.vendors ?? []).filter(
    ({ coverage, cost }) => coverage.tokens >= 9_900n && cost !== null,
  );
  const slugs = covered.map(({ vendor }) => vendor);
  expect(slugs.length).toBeGreaterThanOrEqual(15);
  for (const home of Object.values(HOMES))
    expect(home.some((slug) => slugs.includes(slug))).toBe(true);
  for (const slug of Object.values(HOMES).flat()) expect(slugs, slug).toContain(slug);
});
