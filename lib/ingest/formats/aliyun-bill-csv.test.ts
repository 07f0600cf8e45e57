import { expect, test } from "vitest";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { ingest } from "@/test/exports/chunks";

const HEADER = "实例ID,用量,用量单位,消费时间\n";

async function read(kind: string, unit = "千tokens", instance = "12001;llm-a1;qwen-plus") {
  const row = `${instance};${kind};app,2,${unit},2026-09-01 10:00:00\n`;
  const { usage, issues } = await ingest(HEADER + row);
  return { usage, meters: totalUsage(usage).meters, codes: issues.map(({ code }) => code) };
}

test.each([
  ["input_token", { inputUncached: 2000n }],
  ["output_token", { output: 2000n }],
  ["thinking_output_token", { output: 2000n }],
  ["input_token_cache", { inputCached: 2000n }],
  ["cached_input_token", { inputCached: 2000n }],
  ["input_token_cache_creation", { cacheWrite: 2000n }],
  ["input_token_256k", { inputUncached: 2000n }],
])("%s", async (kind, meters) => {
  expect((await read(kind)).meters).toEqual(meters);
});

test("usage is Alibaba's, of the model in the instance, batches apart", async () => {
  expect((await read("batch_input_token")).usage).toMatchObject([
    { model: "qwen-plus", provider: "alibaba", batch: true },
  ]);
  const old = await read("output_token", "千tokens", "text_token;llm-a1;qwen-max");
  expect(old.usage).toMatchObject([{ model: "qwen-max" }]);
});

test.each([
  ["个Token", 2n],
  ["token", 2n],
  ["kTokens", 2000n],
  ["百万tokens", 2_000_000n],
])("a quantity in %s", async (unit, count) => {
  expect((await read("input_token", unit)).meters).toEqual({ inputUncached: count });
});

test("a kind or a unit that nobody knows is left out by name", async () => {
  expect((await read("vision_input_token")).codes).toContain("unknown_meter");
  expect((await read("input_token", "GB")).codes).toContain("bad_number");
});
