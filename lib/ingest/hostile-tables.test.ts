import { expect, test } from "vitest";
import { totalUsage } from "@/lib/ingest/rows/totals";
import { readWhole } from "@/test/exports/chunks";

// Tables whose figures could be taken for others.

async function read(text: string) {
  const { usage, complete, issues } = await readWhole(new TextEncoder().encode(text));
  const { meters, requests } = totalUsage(usage);
  const { inputUncached = 0n, inputCached = 0n, cacheWrite = 0n, output = 0n } = meters;
  return {
    figures: [requests, inputUncached, inputCached, cacheWrite, output].map(Number),
    codes: issues.map(({ code }) => code),
    models: [...new Set(usage.map(({ model }) => model))],
    tiers: [...new Set(usage.map(({ tier }) => tier))],
    complete,
  };
}

const AZURE =
  "Date,MeterCategory,MeterName,UnitOfMeasure,Quantity,CostInBillingCurrency,BillingCurrencyCode\n";
const meter = (rest: string) => `${AZURE}2026-09-01,Foundry Models,${rest},1,USD\n`;

test.each([
  ["1K", 10_000],
  ["1M", 10_000_000],
  ["1000", 10_000],
  ["1 Million", 10_000_000],
  ["1 Thousand", 10_000],
  ["1M Tokens", 10_000_000],
  ["1K/Month", 10_000],
])("a quantity of ten in the unit %s", async (unit, tokens) => {
  const { figures } = await read(meter(`gpt 4o 0513 Input global Tokens,${unit},10`));
  expect(figures[1]).toBe(tokens);
});

test.each(["1 Dozen", "1 Lakh", "12", "1 Hour"])(
  "a unit nobody knows (%s) is no number of tokens",
  async (unit) => {
    const { figures, codes } = await read(meter(`gpt 4o 0513 Input global Tokens,${unit},10`));
    expect(figures).toEqual([0, 0, 0, 0, 0]);
    expect(codes).toContain("bad_number");
  },
);

const DAYS =
  "start_time,end_time,num_model_requests,input_tokens,output_tokens,input_cached_tokens,model\n";
const FIRST = "1788220800,1788307200,1,10,1,0,gpt-4o\n";
const SECOND = "1788307200,1788393600,1,7,1,0,gpt-4o\n";

test.each([
  ["days that both have", DAYS + FIRST + DAYS + FIRST + SECOND, [2, 17, 0, 0, 2]],
  ["other days", DAYS + FIRST + DAYS + SECOND, [2, 17, 0, 0, 2]],
  [
    "larger figures later",
    `${DAYS}${FIRST}${DAYS}1788220800,1788307200,2,19,2,0,gpt-4o\n`,
    [2, 19, 0, 0, 2],
  ],
])("exports put one after the other with their headers: %s", async (_, text, figures) => {
  expect(await read(text)).toMatchObject({ figures, complete: true });
});

const HOUR = "1788220800,1788224400,1,1,1,0,gpt-4o\n";

test("an hour and its day, one after the other, are not added up in silence", async () => {
  const { complete, codes } = await read(DAYS + FIRST + DAYS + HOUR);
  expect([complete, codes]).toEqual([false, ["repeated_buckets"]]);
});

const CALLS = "timestamp,model,input_tokens,output_tokens\n";

test.each(["TOTAL", "Grand total", "subtotal", "合计", "All models"])(
  "a sum under its rows (%s) is no use of a model",
  async (name) => {
    const rows = "2026-09-01T10:00:00Z,gpt-5,10,5\n2026-09-01T11:00:00Z,gpt-5,20,5\n";
    const read_ = await read(`${CALLS}${rows}2026-09-01T11:00:00Z,${name},30,10\n`);
    expect(read_).toMatchObject({ figures: [2, 30, 0, 0, 10], models: ["gpt-5"] });
    expect(read_.codes).toContain("totals_and_parts");
  },
);

test("what a program says a call cost is left out with a note", async () => {
  const head = CALLS.replace("\n", ",cost_usd\n");
  const { codes, figures } = await read(`${head}2026-09-01T10:00:00Z,gpt-5,10,5,0.2\n`);
  expect([codes, figures]).toEqual([["gateway_cost"], [1, 10, 0, 0, 5]]);
});

test("Anthropic's fast mode is a tier of its own", async () => {
  const head =
    "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_output_tokens,speed\n";
  const { tiers } = await read(
    `${head}2026-08-05,claude-opus-5,100,20,fast\n2026-08-05,claude-opus-5,1,2,standard\n`,
  );
  expect(tiers).toEqual(["default", "fast"]);
});

test.each([
  "openai:gpt-4o-2024-08-06",
  "openai.gpt-4o-2024-08-06",
  "gpt-4o@2024-08-06",
  "github/gpt-4o-2024-08-06",
  "litellm_proxy/gpt-4o-20240806",
  "openrouter/openai/GPT-4o-2024-08-06:online",
])("%s is the model of that day", async (id) => {
  const { models } = await read(`${CALLS}2026-09-01T10:00:00Z,${id},10,5\n`);
  expect(models).toEqual(["gpt-4o-2024-08-06"]);
});
